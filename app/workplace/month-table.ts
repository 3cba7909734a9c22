import {
	absent,
	addCounts,
	attendance,
	attended,
	type Counts,
	completeness,
	isShownInReports,
	noCounts,
} from "#app/registers/rates.ts";

/** One class in one month; of people and lessons only those with a mark that counts. */
export type ClassMonth = {
	courseId: string;
	counts: Counts;
	learnerIds: ReadonlySet<string>;
	lessonIds: ReadonlySet<string>;
};

/** `attendance` is the lower end of its step; null where nothing may be said. */
export type MonthFigures = { lessons: number; attendance: number | null };

export type MonthTable = {
	total: MonthFigures;
	classes: (MonthFigures & { courseId: string })[];
};

export const FEWEST_PEOPLE = 10;
/** One lesson alone would be its register. */
const FEWEST_LESSONS = 2;
export const STEP = 5;

/**
 * What an employer may know of a month. Each class that is shown, and what remains of the total
 * when all of them are taken away, is of ten people or more and of two lessons or more.
 */
export function monthTable(classes: readonly ClassMonth[]): MonthTable {
	const total = together(classes);
	const isTold = mayShow(total);
	const shown = isTold ? withSafeRest(classes) : classes.filter(mayShow);
	return {
		total: { lessons: total.counts.held, attendance: isTold ? stepOf(total.counts) : null },
		classes: classes.map((one) => ({
			courseId: one.courseId,
			lessons: one.counts.held,
			attendance: shown.includes(one) ? stepOf(one.counts) : null,
		})),
	};
}

/** The total matters most to who gives the places: classes are hidden for its sake, the smallest first. */
function withSafeRest(classes: readonly ClassMonth[]): ClassMonth[] {
	const shown = classes.filter(mayShow).sort(largestFirst);
	const rest = () => together(classes.filter((one) => !shown.includes(one)));
	while (shown.length > 0 && !isNothing(rest()) && !tellsOfMany(rest())) shown.pop();
	return shown;
}

function largestFirst(one: ClassMonth, other: ClassMonth): number {
	const more = other.learnerIds.size - one.learnerIds.size;
	return more || (one.courseId < other.courseId ? -1 : 1);
}

type Part = Omit<ClassMonth, "courseId">;

/** Somebody in two classes is one person. */
function together(classes: readonly Part[]): Part {
	return {
		counts: classes.reduce((sum, { counts }) => addCounts(sum, counts), noCounts()),
		learnerIds: new Set(classes.flatMap(({ learnerIds }) => [...learnerIds])),
		lessonIds: new Set(classes.flatMap(({ lessonIds }) => [...lessonIds])),
	};
}

function isNothing({ counts }: Part): boolean {
	return attended(counts) + absent(counts) === 0;
}

function tellsOfMany({ learnerIds, lessonIds }: Part): boolean {
	return learnerIds.size >= FEWEST_PEOPLE && lessonIds.size >= FEWEST_LESSONS;
}

function mayShow(part: Part): boolean {
	return tellsOfMany(part) && isShownInReports(completeness(part.counts));
}

/** The highest step holds 100 %, the lowest 0 %: that everybody came is said of nobody. */
function stepOf(counts: Counts): number | null {
	const rate = attendance(counts);
	if (rate === null) return null;
	return Math.min(100 - STEP, Math.floor((rate * 100) / STEP) * STEP);
}
