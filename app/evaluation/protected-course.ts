import {
	addCounts,
	type Counts,
	completeness,
	isShownInReports,
	noCounts,
} from "#app/registers/rates.ts";
import { partsOf } from "./parts.ts";
import type { CourseReport } from "./report.ts";
import type { CourseFacts } from "./report-facts.ts";
import { extremes, plain, registerNotes, type Value, withNotes } from "./report-view.ts";
import {
	type Cell,
	isNumber,
	isSmall,
	PUBLIC_VIEW,
	protectCount,
	protectRelated,
	protectShare,
	sumReleased,
} from "./small-numbers.ts";

/** A class as everybody may see it; what is public of its pilot is made of these. */
export type ProtectedCourse = {
	course: CourseFacts;
	counts: Counts;
	starts: Cell;
	attendance: Value;
	isShown: boolean;
};

export function protectCourse({ course, measured }: CourseReport): ProtectedCourse {
	const { learners, outcomes, counts } = measured;
	const isShown = !isSmall(learners) && !isSmall(outcomes.starts);
	return {
		course,
		counts,
		starts: isShown ? protectCount(outcomes.starts) : "[c]",
		attendance: isShown ? protectAttendance(measured) : hidden("[c]"),
		isShown,
	};
}

export function hasAttendance({ attendance }: ProtectedCourse): boolean {
	return isNumber(attendance.value);
}

/** The public figures of some classes together: sums of what is released of each. */
export function sumOf(courses: readonly ProtectedCourse[]) {
	return {
		starts: plain(sumReleased(courses.map(({ starts }) => starts))),
		attendance: sumAttendance(courses),
	};
}

function protectAttendance({ counts, learners, ...measured }: CourseReport["measured"]): Value {
	const complete = completeness(counts);
	if (complete === null) return hidden("[x]");
	if (learners < PUBLIC_VIEW.smallestGroup) return hidden("[c]");
	if (!isShownInReports(complete)) return { ...hidden("[u]"), notes: ["unreliable"] };
	const { part, whole } = partsOf({ counts, learners, ...measured }).attendance;
	const [recorded, came] = protectRelated([whole, part]);
	const share = protectShare(came!, recorded!, learners);
	if (!isNumber(share.value)) return hidden("[c]");
	return withNotes({ ...share, notes: extremes(share.value) }, registerNotes(complete));
}

function sumAttendance(courses: readonly ProtectedCourse[]): Value {
	const released = courses.filter(hasAttendance);
	if (released.length === 0) return hidden(commonMark(courses));
	const part = sumReleased(released.map(({ attendance }) => attendance.numerator!));
	const whole = sumReleased(released.map(({ attendance }) => attendance.denominator!));
	const share = protectShare(part, whole, PUBLIC_VIEW.smallestGroup);
	const counts = released.map((course) => course.counts).reduce(addCounts, noCounts());
	return withNotes({ ...share, notes: extremes(share.value) }, registerNotes(completeness(counts)));
}

/** Nothing to show: because there is nothing, or because some of it is hidden. */
function commonMark(courses: readonly ProtectedCourse[]): Cell {
	const marks = new Set(courses.map(({ attendance }) => attendance.value));
	const [only] = marks;
	return marks.size > 1 ? "[c]" : (only ?? "[x]");
}

function hidden(cell: Cell): Value {
	return { value: cell, numerator: cell, denominator: cell, notes: [] };
}
