import { type Measured, measure } from "./measured.ts";
import { hasAttendance, type ProtectedCourse, protectCourse, sumOf } from "./protected-course.ts";
import { protectLessons, protectPeople, protectRegisters } from "./protected-figures.ts";
import { protectSkills } from "./protected-skills.ts";
import { areasOf, buildReport, levelGroup, levelGroupsOf } from "./report.ts";
import type { CourseFacts, ReportFacts } from "./report-facts.ts";
import { type CourseName, type Figure, inOrder, type ReportView, type Row } from "./report-view.ts";

/**
 * The report as everybody may see it. Each class is a row of cells; the other tables and the
 * totals are sums of rows, and a class too small to be shown is in no figure at all. So whatever
 * is taken from whatever, no hidden class is left over.
 */
export function protectReport(facts: ReportFacts, now: Date): ReportView {
	const { pilot, periodEnd, courses } = buildReport(facts, now);
	const rows = courses.map(protectCourse);
	const rowsOf = (belongs: (course: CourseFacts) => boolean) =>
		rows.filter(({ course }) => belongs(course));
	const measureRows = (some: readonly ProtectedCourse[]) =>
		measure(
			some.map(({ course }) => course),
			facts.histories,
			now,
		);
	const shown = measureRows(rows.filter(({ isShown }) => isShown));
	const withAttendance = measureRows(rows.filter(hasAttendance));
	return {
		audience: "public",
		rules: "public-1",
		pilot,
		periodEnd,
		figures: figuresOf(shown, withAttendance, rows),
		skills: protectSkills(shown),
		courses: rows.map((row) => groupRow(nameOf(row.course), [row])),
		areas: areasOf(facts.courses).map((name) =>
			groupRow(
				name,
				rowsOf(({ area }) => area === name),
			),
		),
		levels: levelGroupsOf(facts.courses).map((name) =>
			groupRow(
				name,
				rowsOf((course) => levelGroup(course) === name),
			),
		),
		total: inOrder(sumOf(rows)),
	};
}

function figuresOf(
	shown: Measured,
	withAttendance: Measured,
	rows: readonly ProtectedCourse[],
): Figure[] {
	const total = sumOf(rows);
	return inOrder({
		...protectPeople(shown),
		...total,
		...protectRegisters(withAttendance, total.attendance),
		...protectLessons(shown),
	});
}

function groupRow<Name>(name: Name, rows: readonly ProtectedCourse[]): Row<Name> {
	return { name, figures: inOrder(sumOf(rows)), skills: [] };
}

function nameOf({ kind, title }: CourseFacts): CourseName {
	return kind === "workplace" ? null : title;
}
