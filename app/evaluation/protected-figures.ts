import { completeness } from "#app/registers/rates.ts";
import type { Measured } from "./measured.ts";
import { type Parts, partsOf } from "./parts.ts";
import { extremes, type Note, plain, registerNotes, type Value, withNotes } from "./report-view.ts";
import {
	type Cell,
	protectCount,
	protectMean,
	protectRelated,
	protectShare,
} from "./small-numbers.ts";

/** Of people: all from the classes that are shown. */
export function protectPeople(measured: Measured) {
	const { reached, noShows, outcomes } = measured;
	const { soFar, retention, achievement } = partsOf(measured);
	const [leavers, completers, achievers] = protectRelated([
		retention.whole,
		retention.part,
		achievement.part,
	]);
	return {
		reached: plain(protectRelated([outcomes.starts, reached])[1]!),
		noShows: plain(protectRelated([reached - outcomes.starts, noShows])[1]!),
		...(measured.running && { soFar: protectParts(soFar, soFar.whole) }),
		retention: shareValue(completers!, leavers!, retention.whole),
		achievement: shareValue(achievers!, leavers!, achievement.whole),
	};
}

/** Of registers: from the classes whose attendance is shown, which are not all. */
export function protectRegisters(measured: Measured, attendance: Value) {
	const { toldUs, punctuality, attendance: came } = partsOf(measured);
	const notes = attendance.notes.filter(isOfRegisters);
	if (typeof attendance.value !== "number") return sameMark(attendance.value);
	const told = protectRelated([toldUs.whole, came.part, toldUs.part]);
	const people = measured.learners;
	const hours = protectHours(measured);
	return {
		toldUs: withNotes(shareValue(told[2]!, told[0]!, people), notes),
		punctuality: withNotes(protectParts(punctuality, people), notes),
		hoursOffered: plain(hours.offered),
		hoursAttended: withNotes(plain(hours.attended), notes),
		hoursEach: withNotes(meanOf(hours.attended, people), notes),
	};
}

/** Of lessons and of how well the registers were kept: from the classes that are shown. */
export function protectLessons(measured: Measured) {
	const { completeness: complete, delivery } = partsOf(measured);
	return {
		completeness: withNotes(
			protectParts(complete, measured.learners),
			registerNotes(completeness(measured.counts)),
		),
		delivery: protectParts(delivery, delivery.whole),
	};
}

function protectHours({ counts }: Measured): { offered: Cell; attended: Cell } {
	const hours = [counts.minutesExpected, counts.minutesAttended].map((one) => Math.round(one / 60));
	const [offered, attended] = protectRelated(hours);
	return { offered: offered!, attended: attended! };
}

function protectParts({ part, whole }: Parts, people: number): Value {
	const cells = protectRelated([whole, part]);
	return shareValue(cells[1]!, cells[0]!, people);
}

function shareValue(part: Cell, whole: Cell, people: number): Value {
	const share = protectShare(part, whole, people);
	return { ...share, notes: extremes(share.value) };
}

function meanOf(hours: Cell, people: number): Value {
	const denominator = protectCount(people);
	const value = protectMean(hours, denominator, people);
	return { value, numerator: hours, denominator, notes: [] };
}

function sameMark(mark: Cell) {
	const none: Value = { value: mark, numerator: mark, denominator: mark, notes: [] };
	return {
		toldUs: none,
		punctuality: none,
		hoursOffered: plain(mark),
		hoursAttended: plain(mark),
		hoursEach: none,
	};
}

function isOfRegisters(note: Note): boolean {
	return note === "complete" || note === "incomplete" || note === "unreliable";
}
