import type { Instant, LocalDate } from "#db/columns.ts";
import type { MarkTable } from "#db/tables/registers.ts";

export type MarkCode = MarkTable["code"];

export type MarkFact = { code: MarkCode; lateMinutes: number; leftEarlyMinutes: number };

/** There is at most one for a lesson and an enrolment. */
export type KeyedMark = MarkFact & { lessonId: string; enrolmentId: string };

export type LessonFact = {
	id: string;
	localDate: LocalDate;
	minutes: number;
	endsAt: Instant;
	cancelled: boolean;
};

export type EnrolmentFact = {
	id: string;
	/** The earliest lesson attended; null while there is none. */
	startedOn: LocalDate | null;
	/** The last day she belonged to the class. */
	endedOn: LocalDate | null;
	/** `to` is the first day back, null while she is away. */
	breaks: readonly { from: LocalDate; to: LocalDate | null }[];
	noShow: boolean;
};

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
	/** Marks of pairs nobody expected: before the start, after the end, in a cancelled lesson. */
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

/** It is over and was not cancelled; whether a register was taken does not matter. */
export function isHeld(lesson: LessonFact, now: Date): boolean {
	return hasEnded(lesson, now) && !lesson.cancelled;
}

export function isExpected(enrolment: EnrolmentFact, lesson: LessonFact, now: Date): boolean {
	return isHeld(lesson, now) && belongsOn(enrolment, lesson.localDate);
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
		if (lesson.cancelled) counts.cancelled++;
		else countLesson(counts, lesson, enrolments);
	}
	countMarks(counts, ended, enrolments, marks);
	return counts;
}

/** Groups pool their counts; a mean of percentages would let small classes speak loudest. */
export function addCounts(one: Counts, other: Counts): Counts {
	const sum = { ...one };
	for (const key of keysOf(sum)) sum[key] += other[key];
	return sum;
}

export function noCounts(): Counts {
	return { ...NOTHING };
}

function hasEnded(lesson: LessonFact, now: Date): boolean {
	return Date.parse(lesson.endsAt) <= now.getTime();
}

function belongsOn(enrolment: EnrolmentFact, day: LocalDate): boolean {
	if (enrolment.noShow || enrolment.startedOn === null || day < enrolment.startedOn) return false;
	if (enrolment.endedOn !== null && day > enrolment.endedOn) return false;
	return !enrolment.breaks.some(({ from, to }) => from <= day && (to === null || day < to));
}

function countLesson(
	counts: Counts,
	lesson: LessonFact,
	enrolments: readonly EnrolmentFact[],
): void {
	const expected = enrolments.filter((one) => belongsOn(one, lesson.localDate)).length;
	counts.held++;
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
		if (lesson.cancelled || !belongsOn(enrolment, lesson.localDate)) counts.setAside++;
		else countMark(counts, mark, lesson);
	}
}

function countMark(counts: Counts, mark: MarkFact, lesson: LessonFact): void {
	counts.marked++;
	counts[COUNTED_AS[mark.code]]++;
	counts.minutesAttended += minutesOf(mark, lesson);
}

/** Late and left early on one mark is counted once, as late, and costs the minutes of both. */
function minutesOf(mark: MarkFact, lesson: LessonFact): number {
	if (!isAttended(mark.code)) return 0;
	return Math.max(0, lesson.minutes - mark.lateMinutes - mark.leftEarlyMinutes);
}

function keysOf(counts: Counts) {
	return Object.keys(counts) as (keyof Counts)[];
}
