import { helperTime, helpsOn } from "#app/registers/helpers.ts";
import { addMixing, type InRoom, type Mixing, mixingOf, noMixing } from "#app/registers/mixing.ts";
import {
	addCounts,
	type Counts,
	countOutcomes,
	hasEnded,
	isHeld,
	type KeyedMark,
	noCounts,
	type OutcomeCounts,
} from "#app/registers/rates.ts";
import type { CourseEnrolment, RegisterFacts } from "#app/registers/register-facts.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { stripOf } from "./strip-of.ts";
import { type Tally, tallyOf } from "./tally.ts";
import type { Week } from "./weeks.ts";

export type ClassHead = {
	id: string;
	ownTitle: string | null;
	englishTitle: string | null;
	provider: string;
	endsOn: LocalDate | null;
};

/** Somebody on the register, by name and in the order of names. */
export type OnRegister = {
	enrolmentId: string;
	learnerId: string;
	name: string;
	role: EnrolmentTable["role"];
	state: EnrolmentTable["state"];
	from: LocalDate | null;
	to: LocalDate | null;
};

export type LearnerLine = {
	learnerId: string;
	name: string;
	state: EnrolmentTable["state"];
	/** One sign a lesson. */
	strip: string;
	counts: Counts;
};

export type HelperLine = {
	enrolmentId: string;
	learnerId: string;
	name: string;
	role: EnrolmentTable["role"];
	from: LocalDate | null;
	to: LocalDate | null;
	strip: string;
	lessons: number;
	minutes: number;
};

export type ClassReport = {
	head: ClassHead;
	/** Days of the lessons that have ended, cancelled ones too. */
	days: LocalDate[];
	counts: Counts;
	outcomes: OutcomeCounts;
	ended: OutcomeCounts;
	noShows: number;
	/** While it is running, "so far" is shown in place of retention. */
	running: boolean;
	weeks: Week[];
	learners: LearnerLine[];
	helpers: HelperLine[];
	mixing: Mixing;
};

export type ReportFacts = {
	head: ClassHead;
	people: readonly OnRegister[];
	register: RegisterFacts;
	/** Marks of volunteers and other Londoners, which the register's facts leave out. */
	helperMarks: readonly KeyedMark[];
};

/** Everything on the page, from facts alone. */
export function buildClassReport(facts: ReportFacts, today: LocalDate, now: Date): ClassReport {
	const { head, register } = facts;
	const lessons = register.lessons.filter((lesson) => hasEnded(lesson, now));
	const tally = tallyOf(register, now);
	const started = register.enrolments.filter(({ startedOn }) => startedOn !== null);
	const running = isRunning(head, register.enrolments, today);
	const outcomes = countOutcomes(started);
	return {
		head,
		days: lessons.map(({ localDate }) => localDate),
		counts: tally.weeks.map(({ counts }) => counts).reduce(addCounts, noCounts()),
		outcomes,
		ended: running ? countOutcomes([]) : outcomes,
		noShows: register.enrolments.filter(({ noShow }) => noShow).length,
		running,
		weeks: tally.weeks,
		learners: learnersOf(facts, tally),
		helpers: helpersOf(facts, lessons, now),
		mixing: mixingOfClass(facts, lessons, now),
	};
}

function isRunning(
	{ endsOn }: ClassHead,
	enrolments: readonly CourseEnrolment[],
	today: LocalDate,
): boolean {
	if (endsOn === null || endsOn >= today) return true;
	return enrolments.some(({ state }) => state === "active" || state === "enrolled");
}

function learnersOf({ people }: ReportFacts, { learners }: Tally): LearnerLine[] {
	return people.flatMap(({ enrolmentId, learnerId, name, state }) => {
		const hers = learners.get(enrolmentId);
		return hers ? [{ learnerId, name, state, ...hers }] : [];
	});
}

type Lessons = RegisterFacts["lessons"];

function helpersOf(
	{ people, helperMarks }: ReportFacts,
	lessons: Lessons,
	now: Date,
): HelperLine[] {
	const marksOf = Map.groupBy(helperMarks, (mark) => mark.enrolmentId);
	return people
		.filter(({ role, state }) => role !== "learner" && state !== "no-show")
		.map(({ enrolmentId, learnerId, name, role, from, to }) => {
			const helper = { id: enrolmentId, from, to };
			const marks = marksOf.get(enrolmentId) ?? [];
			return {
				enrolmentId,
				learnerId,
				name,
				role,
				from,
				to,
				strip: stripOf(lessons, marks, (day) => helpsOn(helper, day)),
				...helperTime(helper, lessons, marks, now),
			};
		});
}

/** Whoever was marked as there was there, whatever the dates of her place say. */
function mixingOfClass(facts: ReportFacts, lessons: Lessons, now: Date): Mixing {
	const londoners = new Set(
		facts.people.filter(({ role }) => role === "londoner").map(({ enrolmentId }) => enrolmentId),
	);
	if (londoners.size === 0) return noMixing();
	const theirs = facts.helperMarks.filter(({ enrolmentId }) => londoners.has(enrolmentId));
	const inRoom = Map.groupBy(
		[
			...facts.register.marks.map((mark) => ({ mark, role: "learner" as const })),
			...theirs.map((mark) => ({ mark, role: "londoner" as const })),
		] satisfies (InRoom & { mark: KeyedMark })[],
		({ mark }) => mark.lessonId,
	);
	return lessons
		.filter((lesson) => isHeld(lesson, now))
		.map(({ id, minutes }) => mixingOf(minutes, inRoom.get(id) ?? []))
		.reduce(addMixing, noMixing());
}
