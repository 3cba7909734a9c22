import type { CourseGroup } from "../course-groups.ts";
import type { Drafting } from "../drafting.ts";
import { type Measured, measureCourses } from "../measure-courses.ts";
import type { Namer } from "../quantity-ids.ts";
import type { DraftCell, RowDraft, TableDraft } from "../report-draft.ts";
import type { Column } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";

/** One cell a group; of counts with `measure` the total row shows the sum. */
export type GroupColumn = Column & {
	measure?: string;
	cell: (drafting: Drafting, names: Namer, measured: Measured) => DraftCell;
};

type Given = Omit<TableDraft, "columns" | "rows"> & {
	groups: readonly CourseGroup[];
	columns: readonly GroupColumn[];
	/** Names of the whole, where the groups add up to it. */
	whole: Namer | null;
};

/** Groups of classes side by side. Counts of groups add up to the whole; shares are of the pooled counts. */
export function groupTable(drafting: Drafting, facts: SubjectFacts, given: Given): TableDraft {
	const { groups, columns, whole, ...table } = given;
	const { histories, period } = facts;
	const rows = groups.map(({ id, label, courses, names }): RowDraft => {
		const measured = measureCourses(courses, histories, period.until);
		return { id, label, cells: columns.map(({ cell }) => cell(drafting, names, measured)) };
	});
	const columnsShown = columns.map(({ id, label, unit }) => ({ id, label, unit }));
	if (!whole) return { ...table, columns: columnsShown, rows };
	const measured = measureCourses(facts.courses, histories, period.until);
	const cells = columns.map(({ cell, measure }): DraftCell => {
		const all = cell(drafting, whole, measured);
		if (measure === undefined) return all;
		const parts = groups.map(({ names }) => names(measure));
		drafting.sum(whole(measure), parts);
		return { kind: "total", of: whole(measure), parts };
	});
	const total: RowDraft = { id: "total", label: { key: "sections:total" }, cells, isTotal: true };
	return { ...table, columns: columnsShown, rows: [...rows, total] };
}
