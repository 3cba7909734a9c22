import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { type LessonOrder, type MarksInOrder, orderOf, unpackMarks } from "./packed-marks.ts";
import type { EnrolmentFact, KeyedMark, LessonFact } from "./rates.ts";
import {
	listBreakFacts,
	listEnrolmentFacts,
	listLessonFacts,
	listMarkFacts,
	listPackedMarks,
	listPeopleFacts,
} from "./register-facts-queries.server.ts";

type OfCourse = { courseId: string };

export type CourseLesson = LessonFact & OfCourse;
export type CourseMark = KeyedMark & OfCourse;
export type CourseEnrolment = EnrolmentFact &
	OfCourse & {
		learnerId: string;
		state: EnrolmentTable["state"];
		outcome: EnrolmentTable["outcome"];
	};

/** Everything the rates are worked out from, of learners alone and with the class of each row. */
export type RegisterFacts = {
	lessons: CourseLesson[];
	enrolments: CourseEnrolment[];
	marks: CourseMark[];
};

/** Somebody who asked for a place or helps, with the dates and states of her time in the class. */
export type PersonFact = CourseEnrolment & {
	role: EnrolmentTable["role"];
	reason: string | null;
	askedAt: Instant;
	enrolledOn: LocalDate | null;
	achievedOn: LocalDate | null;
	/** Of a helper alone. */
	helpsUntil: LocalDate | null;
	/** In the order of the lessons of the class. */
	marks: MarksInOrder;
};

/** The whole register of one class, helpers and those who never came too. */
export type WholeRegister = { courseId: string; lessons: LessonFact[]; people: PersonFact[] };

const CHUNK = 500;
/** Marks of so many classes are in memory at a time. */
const AT_ONCE = 50;

/** One class after the other, so that whoever counts needs to keep no mark. */
export async function* registersOf(
	db: Db,
	courseIds: readonly string[],
): AsyncGenerator<WholeRegister> {
	for (let at = 0; at < courseIds.length; at += AT_ONCE) {
		const ids = courseIds.slice(at, at + AT_ONCE);
		const rows = Map.groupBy(await listLessonFacts(db, ids), (row) => row.course_id);
		const lessons = new Map(ids.map((id) => [id, (rows.get(id) ?? []).map(lessonFact)]));
		const people = Map.groupBy(await loadPeople(db, lessons), (person) => person.courseId);
		for (const [courseId, ofClass] of lessons)
			yield { courseId, lessons: ofClass, people: people.get(courseId) ?? [] };
	}
}

async function loadPeople(
	db: Db,
	lessons: ReadonlyMap<string, readonly LessonFact[]>,
): Promise<PersonFact[]> {
	const courseIds = [...lessons.keys()];
	const people = await listPeopleFacts(db, courseIds);
	const breaks = Map.groupBy(await listBreakFacts(db, courseIds), (row) => row.enrolment_id);
	const packed = await listPackedMarks(db, courseIds);
	const marksOf = new Map(packed.map((row) => [row.id, row.marks]));
	const orders = new Map<string, LessonOrder>();
	for (const [id, ofClass] of lessons) orders.set(id, orderOf(ofClass));
	return people.map((row) => ({
		...enrolmentFact(row, breaks.get(row.id) ?? []),
		role: row.role,
		reason: row.withdrawal_reason,
		askedAt: row.asked_at,
		enrolledOn: row.enrolled_on,
		achievedOn: row.achieved_on,
		helpsUntil: row.helps_until,
		marks: unpackMarks(marksOf.get(row.id) ?? "", orders.get(row.course_id)!),
	}));
}

/** Four statements for up to 500 classes. */
export async function loadRegisterFacts(
	db: Db,
	courseIds: readonly string[],
): Promise<RegisterFacts> {
	const facts: RegisterFacts = { lessons: [], enrolments: [], marks: [] };
	for (let at = 0; at < courseIds.length; at += CHUNK) {
		const part = await loadChunk(db, courseIds.slice(at, at + CHUNK));
		facts.lessons = facts.lessons.concat(part.lessons);
		facts.enrolments = facts.enrolments.concat(part.enrolments);
		facts.marks = facts.marks.concat(part.marks);
	}
	return facts;
}

/** The facts of each class apart, as `countRegister` wants them; a class without any has none. */
export function factsByCourse(facts: RegisterFacts): Map<string, RegisterFacts> {
	const byCourse = new Map<string, RegisterFacts>();
	for (const lesson of facts.lessons) ofCourse(byCourse, lesson).lessons.push(lesson);
	for (const enrolment of facts.enrolments)
		ofCourse(byCourse, enrolment).enrolments.push(enrolment);
	for (const mark of facts.marks) ofCourse(byCourse, mark).marks.push(mark);
	return byCourse;
}

function ofCourse(byCourse: Map<string, RegisterFacts>, { courseId }: OfCourse): RegisterFacts {
	const facts = byCourse.get(courseId) ?? { lessons: [], enrolments: [], marks: [] };
	byCourse.set(courseId, facts);
	return facts;
}

async function loadChunk(db: Db, courseIds: readonly string[]): Promise<RegisterFacts> {
	const lessons = await listLessonFacts(db, courseIds);
	const enrolments = await listEnrolmentFacts(db, courseIds);
	const breaks = await listBreakFacts(db, courseIds);
	const marks = await listMarkFacts(db, courseIds);
	const breaksOf = Map.groupBy(breaks, (row) => row.enrolment_id);
	return {
		lessons: lessons.map(lessonFact),
		enrolments: enrolments.map((row) => enrolmentFact(row, breaksOf.get(row.id) ?? [])),
		marks: marks.map(markFact),
	};
}

type Rows<List extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>;

function lessonFact(row: Rows<typeof listLessonFacts>[number]): CourseLesson {
	return {
		id: row.id,
		courseId: row.course_id,
		localDate: row.local_date,
		minutes: (Date.parse(row.ends_at) - Date.parse(row.starts_at)) / 60_000,
		endsAt: row.ends_at,
		cancelled: row.cancelled_at !== null,
		voided: row.voided_at !== null,
	};
}

function enrolmentFact(
	row: Pick<
		Rows<typeof listPeopleFacts>[number],
		"id" | "course_id" | "learner_id" | "state" | "outcome" | "started_on" | "ended_on"
	>,
	breaks: Rows<typeof listBreakFacts>,
): CourseEnrolment {
	return {
		id: row.id,
		courseId: row.course_id,
		learnerId: row.learner_id,
		state: row.state,
		outcome: row.outcome,
		startedOn: row.started_on,
		endedOn: row.ended_on,
		breaks: breaks.map(({ starts_on, returned_on }) => ({ from: starts_on, to: returned_on })),
		noShow: row.state === "no-show",
	};
}

function markFact(row: Rows<typeof listMarkFacts>[number]): CourseMark {
	return {
		courseId: row.course_id,
		lessonId: row.lesson_id,
		enrolmentId: row.enrolment_id,
		code: row.code,
		lateMinutes: row.late_minutes,
		leftEarlyMinutes: row.left_early_minutes,
	};
}
