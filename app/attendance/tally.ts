import {
	belongsOn,
	type Counts,
	countHeld,
	countPair,
	type EnrolmentFact,
	hasEnded,
	type KeyedMark,
	type LessonFact,
	noCounts,
} from "#app/registers/rates.ts";
import { signOf } from "./signs.ts";
import { mondayOf, type Week } from "./weeks.ts";

type Facts = {
	lessons: readonly LessonFact[];
	enrolments: readonly EnrolmentFact[];
	marks: Iterable<KeyedMark>;
};

/** Her counts, and her lessons as signs. */
export type LearnerTally = { counts: Counts; strip: string };

export type Tally = {
	/** Weeks with a lesson that has ended, in order; added up they are the whole register. */
	weeks: Week[];
	/** By enrolment. */
	learners: Map<string, LearnerTally>;
};

/**
 * Each learner and lesson is looked at once, for the week, for her and for her strip: the same as
 * `countRegister` asked for every week and every learner.
 */
export function tallyOf({ lessons, enrolments, marks }: Facts, now: Date): Tally {
	const ended = lessons.filter((lesson) => hasEnded(lesson, now));
	const weeks = new Map<string, Counts>();
	const ofClass = noCounts();
	const columns = ended.map((lesson) => {
		const week = weekOf(weeks, lesson);
		countHeld(week, lesson);
		countHeld(ofClass, lesson);
		return { lesson, week };
	});
	const marksOf = Map.groupBy(marks, (mark) => mark.enrolmentId);
	const learners = new Map<string, LearnerTally>();
	for (const enrolment of enrolments) {
		const hers = marksOf.get(enrolment.id) ?? [];
		learners.set(enrolment.id, tallyLearner(columns, enrolment, hers, { ...ofClass }));
	}
	return { weeks: inOrder(weeks), learners };
}

type Column = { lesson: LessonFact; week: Counts };

function tallyLearner(
	columns: readonly Column[],
	enrolment: EnrolmentFact,
	marks: readonly KeyedMark[],
	counts: Counts,
): LearnerTally {
	const markOf = new Map(marks.map((mark) => [mark.lessonId, mark]));
	let strip = "";
	for (const { lesson, week } of columns) {
		const pair = {
			belongs: belongsOn(enrolment, lesson.localDate),
			mark: markOf.get(lesson.id),
		};
		countPair(counts, lesson, pair);
		countPair(week, lesson, pair);
		const expected = pair.belongs && !lesson.voided;
		strip += signOf({ cancelled: lesson.cancelled, expected, mark: pair.mark });
	}
	return { counts, strip };
}

function weekOf(weeks: Map<string, Counts>, { localDate }: LessonFact): Counts {
	const monday = mondayOf(localDate);
	const counts = weeks.get(monday) ?? noCounts();
	weeks.set(monday, counts);
	return counts;
}

function inOrder(weeks: ReadonlyMap<string, Counts>): Week[] {
	return [...weeks]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([monday, counts]) => ({ monday, counts }));
}
