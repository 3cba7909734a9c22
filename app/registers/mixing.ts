import type { EnrolmentTable } from "#db/tables/learners.ts";
import { isAttended, type MarkFact } from "./counts.ts";

export type InRoom = { role: EnrolmentTable["role"]; mark: MarkFact };

/**
 * What learners and other Londoners had of each other. Volunteers are not counted here: they come
 * to help, and their hours are counted as such.
 */
export type Mixing = {
	/** Lessons in which they met. */
	lessons: number;
	/** Time in which at least one of each was in the room. */
	roomMinutes: number;
	/** The same, added up over the learners who were there. */
	learnerMinutes: number;
	/** And over the other Londoners. */
	londonerMinutes: number;
};

/** Minutes of the lesson, from its beginning. */
type Stay = { from: number; to: number };

export function noMixing(): Mixing {
	return { lessons: 0, roomMinutes: 0, learnerMinutes: 0, londonerMinutes: 0 };
}

/** Of one lesson that was held: who was late came later, who left early was gone at the end. */
export function mixingOf(minutes: number, people: readonly InRoom[]): Mixing {
	const learners = staysOf(minutes, people, "learner");
	const londoners = staysOf(minutes, people, "londoner");
	const learnersThere = joined(learners);
	const londonersThere = joined(londoners);
	const roomMinutes = sum(londonersThere.map((stay) => shared(stay, learnersThere)));
	return {
		lessons: roomMinutes > 0 ? 1 : 0,
		roomMinutes,
		learnerMinutes: sum(learners.map((stay) => shared(stay, londonersThere))),
		londonerMinutes: sum(londoners.map((stay) => shared(stay, learnersThere))),
	};
}

export function addMixing(one: Mixing, other: Mixing): Mixing {
	return {
		lessons: one.lessons + other.lessons,
		roomMinutes: one.roomMinutes + other.roomMinutes,
		learnerMinutes: one.learnerMinutes + other.learnerMinutes,
		londonerMinutes: one.londonerMinutes + other.londonerMinutes,
	};
}

function staysOf(minutes: number, people: readonly InRoom[], role: InRoom["role"]): Stay[] {
	return people
		.filter((one) => one.role === role && isAttended(one.mark.code))
		.map(({ mark }) => ({ from: mark.lateMinutes, to: minutes - mark.leftEarlyMinutes }))
		.filter(({ from, to }) => from < to);
}

/** The same time without overlaps, in order. */
function joined(stays: readonly Stay[]): Stay[] {
	const whole: Stay[] = [];
	for (const { from, to } of stays.toSorted((one, other) => one.from - other.from)) {
		const last = whole.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else whole.push({ from, to });
	}
	return whole;
}

function shared({ from, to }: Stay, others: readonly Stay[]): number {
	return sum(
		others.map((other) => Math.max(0, Math.min(to, other.to) - Math.max(from, other.from))),
	);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
