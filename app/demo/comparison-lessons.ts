import { lessonsOf } from "#app/courses/timetable.ts";
import type { LocalDate } from "#db/columns.ts";
import { addAssessments } from "./assessments.ts";
import type { StudyPerson } from "./comparison-answers.ts";
import type { FilledCourse } from "./filled-course.ts";
import { demoId } from "./ids.ts";
import { addMark, addRegister, type DemoMark, marksOf } from "./marks.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";

const MONDAY = 1;
const FIRST_HOUR = 9;
const HOURS_A_DAY = 8;

/** A lesson every other week of a class whose term is over: more would make the demo slow to fill. */
export function addComparedLessons(
	rows: Rows,
	random: Random,
	course: Omit<FilledCourse, "takenLessons">,
	classNumber: number,
): FilledCourse {
	const { id, startsOn, endsOn } = course;
	const [starts, ends] = hoursOf(classNumber);
	const slot = { weekday: MONDAY, starts, ends };
	const weekly = lessonsOf({ startsOn, endsOn, slots: [slot], closures: [] });
	const lessons = weekly.filter((_, week) => week % 2 === 0);
	const takenLessons = lessons.map(({ localDate, startsAt, endsAt }) => {
		const lessonId = demoId("lesson", id, startsAt);
		rows.add("lesson", {
			...{ id: lessonId, course_id: id, local_date: localDate },
			...{ starts_at: startsAt, ends_at: endsAt, cancelled_at: null, cancelled_reason: null },
		});
		return { id: lessonId, day: localDate, endsAt };
	});
	const filled = { ...course, takenLessons };
	for (const lesson of takenLessons) addRegister(rows, random, filled, lesson, true);
	return filled;
}

function hoursOf(classNumber: number): [string, string] {
	const hour = FIRST_HOUR + (classNumber % HOURS_A_DAY);
	return [`${String(hour).padStart(2, "0")}:00`, `${hour + 2}:00`];
}

type Stay = { marks: readonly DemoMark[]; leftOn: LocalDate | null };

/** Everybody comes to the first lesson. Of those who do not answer any more some have left. */
export function stayOf(
	random: Random,
	course: FilledCourse,
	enrolmentId: string,
	{ after }: StudyPerson,
): Stay {
	const all = marksOf(random, course, enrolmentId);
	const left = after === null && random.chance(0.6);
	const own = left ? all.slice(0, random.between(2, 5)) : all;
	const last = own.findLast(({ attended }) => attended)?.day ?? course.startsOn;
	const marks = own.map(({ day: _, attended: __, ...mark }, index) =>
		index === 0 ? { ...mark, ...ON_TIME } : mark,
	);
	return { marks, leftOn: left ? last : null };
}

const ON_TIME = { code: "present", late_minutes: 0, left_early_minutes: 0 } as const;

export function addStay(
	rows: Rows,
	random: Random,
	course: FilledCourse,
	learnerId: string,
	{ marks, leftOn }: Stay,
): void {
	for (const mark of marks) addMark(rows, mark);
	addAssessments(rows, random, course, learnerId, { completed: leftOn === null });
}
