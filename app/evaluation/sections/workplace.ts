import { attended } from "#app/registers/rates.ts";
import { Drafting } from "../drafting.ts";
import { measureCourses } from "../measure-courses.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { DraftCell, SectionDraft } from "../report-draft.ts";
import type { Column } from "../report-model.ts";
import { type SectorGroup, sectorGroups } from "../sector-groups.ts";
import type { SubjectFacts } from "../subject-facts.ts";

const COLUMNS: readonly Column[] = [
	{ id: "employers", label: { key: "workplace:report.employers" }, unit: "count" },
	{ id: "classes", label: { key: "workplace:report.classes" }, unit: "count" },
	{ id: "starts", label: { key: "workplace:report.starts" }, unit: "count" },
	{ id: "paid-hours", label: { key: "workplace:report.paidHours" }, unit: "hours" },
];
const ADDED = ["employers", "classes", "starts"] as const;

/** Sectors of the employers, what they give and how many start; null where no class has an employer. */
export function workplaceSection(facts: SubjectFacts): SectionDraft | null {
	if (facts.workplaces.size === 0) return null;
	const drafting = new Drafting();
	const groups = sectorGroups(facts);
	const whole = namesFor(facts.subject, facts.period.until);
	const rows = groups.map(({ id, label, part, courses }) => {
		const names: Namer = (measure) => whole(measure, part);
		return { id, label, cells: cellsOf(drafting, facts, courses, names) };
	});
	const cells = totalCells(drafting, facts, groups, whole);
	return {
		id: "workplace",
		headlines: [],
		tables: [
			{
				id: "sectors",
				title: { key: "workplace:report.title" },
				rowHeader: { key: "workplace:desk.sector" },
				columns: COLUMNS,
				rows: [
					...rows,
					{ id: "total", label: { key: "workplace:report.total" }, cells, isTotal: true },
				],
				chart: null,
				notes: [{ key: "workplace:report.paidNote" }],
			},
		],
		notes: [],
		...drafting.drafted(),
	};
}

type Courses = SubjectFacts["courses"];

function cellsOf(
	drafting: Drafting,
	facts: SubjectFacts,
	courses: Courses,
	names: Namer,
): DraftCell[] {
	const { starts } = measureCourses(courses, facts.histories, facts.period.until).outcomes;
	const people = drafting.people(names("starts"), starts);
	return [
		{ kind: "count", of: drafting.things(names("employers"), countEmployers(facts, courses)) },
		{ kind: "count", of: drafting.things(names("classes"), courses.length) },
		{ kind: "count", of: people },
		hoursCell(paidHours(facts, courses), people),
	];
}

/** An employer is in one sector and a start in one class: the rows add up. */
function totalCells(
	drafting: Drafting,
	facts: SubjectFacts,
	groups: readonly SectorGroup[],
	whole: Namer,
): DraftCell[] {
	const hours = cellsOf(drafting, facts, facts.courses, whole).at(-1)!;
	const totals = ADDED.map((measure): DraftCell => {
		const parts = groups.map(({ part }) => whole(measure, part));
		drafting.sum(whole(measure), parts);
		return { kind: "total", of: whole(measure), parts };
	});
	return [...totals, hours];
}

function countEmployers({ workplaces }: SubjectFacts, courses: Courses): number {
	const ids = courses.flatMap(({ id }) => workplaces.get(id)?.employerId ?? []);
	return new Set(ids).size;
}

/** The paid time of each lesson that somebody came to; null where nobody noted any. */
function paidHours({ workplaces }: SubjectFacts, courses: Courses): number | null {
	const noted = courses.flatMap(({ id, stretches }) => {
		const minutes = workplaces.get(id)?.paidMinutes ?? null;
		if (minutes === null) return [];
		return stretches.reduce((sum, { counts }) => sum + attended(counts) * minutes, 0);
	});
	return noted.length === 0 ? null : noted.reduce((sum, one) => sum + one, 0) / 60;
}

function hoursCell(value: number | null, people: string): DraftCell {
	return value === null ? { kind: "mark", mark: "[x]" } : { kind: "hours", value, people };
}
