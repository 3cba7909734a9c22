import type { LocalDate } from "#db/columns.ts";
import type { MarkTable } from "#db/tables/registers.ts";
import { belongsOn, type EnrolmentFact, hasEnded, type LessonFact } from "./expected.ts";

export type MarkCode = MarkTable["code"];

export type MarkFact = { code: MarkCode; lateMinutes: number; leftEarlyMinutes: number };

/** There is at most one for a lesson and an enrolment. */
export type KeyedMark = MarkFact & { lessonId: string; enrolmentId: string };

/** Of one class: its lessons and the learners on its register. */
export type Register = {
	lessons: readonly LessonFact[];
	enrolments: readonly EnrolmentFact[];
	marks: Iterable<KeyedMark>;
	now: Date;
};

const NOTHING = {
	expected: 0,
	marked: 0,
	present: 0,
	late: 0,
	leftEarly: 0,
	absent: 0,
	authorised: 0,
	minutesExpected: 0,
	minutesAttended: 0,
	held: 0,
	cancelled: 0,
	/** Marks of pairs nobody expected: before the start, after the end, in a cancelled or voided lesson. */
	setAside: 0,
};

export type Counts = typeof NOTHING;

const COUNTED_AS = {
	present: "present",
	late: "late",
	"left-early": "leftEarly",
	absent: "absent",
	authorised: "authorised",
} as const satisfies Record<MarkCode, keyof Counts>;

export function isAttended(code: MarkCode): boolean {
	return code === "present" || code === "late" || code === "left-early";
}

/** The date of the earliest lesson attended, whatever order the marks come in. */
export function startOf(
	marks: Iterable<{ localDate: LocalDate; code: MarkCode }>,
): LocalDate | null {
	let start: LocalDate | null = null;
	for (const { localDate, code } of marks) {
		if (isAttended(code) && (start === null || localDate < start)) start = localDate;
	}
	return start;
}

/**
 * Pass one class at a time and add the counts up: every learner is expected at every lesson.
 * Marks of other lessons and of people outside the rates (volunteers) are passed over.
 */
export function countRegister({ lessons, enrolments, marks, now }: Register): Counts {
	const ended = lessons.filter((lesson) => hasEnded(lesson, now));
	const counts = noCounts();
	for (const lesson of ended) {
		countHeld(counts, lesson);
		if (!lesson.cancelled && !lesson.voided) countExpected(counts, lesson, enrolments);
	}
	countMarks(counts, ended, enrolments, marks);
	return counts;
}

/** Groups pool their counts; a mean of percentages would let small classes speak loudest. */
export function addCounts(one: Counts, other: Counts): Counts {
	return {
		expected: one.expected + other.expected,
		marked: one.marked + other.marked,
		present: one.present + other.present,
		late: one.late + other.late,
		leftEarly: one.leftEarly + other.leftEarly,
		absent: one.absent + other.absent,
		authorised: one.authorised + other.authorised,
		minutesExpected: one.minutesExpected + other.minutesExpected,
		minutesAttended: one.minutesAttended + other.minutesAttended,
		held: one.held + other.held,
		cancelled: one.cancelled + other.cancelled,
		setAside: one.setAside + other.setAside,
	};
}

export function noCounts(): Counts {
	return { ...NOTHING };
}

/** That a lesson which has ended took place or did not; a voided one is neither. */
export function countHeld(counts: Counts, lesson: LessonFact): void {
	if (lesson.cancelled) counts.cancelled++;
	else if (!lesson.voided) counts.held++;
}

/** One learner and one lesson that has ended; `belongs` as `belongsOn` has it. */
export function countPair(
	counts: Counts,
	lesson: LessonFact,
	{ belongs, mark }: { belongs: boolean; mark: MarkFact | undefined },
): void {
	if (lesson.cancelled || lesson.voided || !belongs) {
		if (mark) counts.setAside++;
		return;
	}
	counts.expected++;
	counts.minutesExpected += lesson.minutes;
	if (mark) countMark(counts, mark, lesson);
}

function countExpected(
	counts: Counts,
	lesson: LessonFact,
	enrolments: readonly EnrolmentFact[],
): void {
	const expected = enrolments.filter((one) => belongsOn(one, lesson.localDate)).length;
	counts.expected += expected;
	counts.minutesExpected += expected * lesson.minutes;
}

function countMarks(
	counts: Counts,
	ended: readonly LessonFact[],
	enrolments: readonly EnrolmentFact[],
	marks: Iterable<KeyedMark>,
): void {
	const lessonOf = new Map(ended.map((lesson) => [lesson.id, lesson]));
	const enrolmentOf = new Map(enrolments.map((enrolment) => [enrolment.id, enrolment]));
	for (const mark of marks) {
		const lesson = lessonOf.get(mark.lessonId);
		const enrolment = enrolmentOf.get(mark.enrolmentId);
		if (!lesson || !enrolment) continue;
		if (lesson.cancelled || lesson.voided || !belongsOn(enrolment, lesson.localDate))
			counts.setAside++;
		else countMark(counts, mark, lesson);
	}
}

function countMark(counts: Counts, mark: MarkFact, lesson: LessonFact): void {
	counts.marked++;
	counts[COUNTED_AS[mark.code]]++;
	counts.minutesAttended += minutesOf(mark, lesson);
}

/** Late and left early on one mark is counted once, as late, and costs the minutes of both. */
export function minutesOf(mark: MarkFact, lesson: LessonFact): number {
	if (!isAttended(mark.code)) return 0;
	return Math.max(0, lesson.minutes - mark.lateMinutes - mark.leftEarlyMinutes);
}
