import { attended } from "#app/registers/rates.ts";
import { Drafting } from "../drafting.ts";
import { measureCourses } from "../measure-courses.ts";
import { ATTENDED, draftPieces, draftSum, type MinutesKind } from "../minutes.ts";
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
	const kind = paidTime(facts);
	const pieces = draftPieces(drafting, courses, kind);
	const paid = draftSum(drafting, names(kind.measure), pieces, starts);
	return [
		{ kind: "count", of: drafting.things(names("employers"), countEmployers(facts, courses)) },
		{ kind: "count", of: drafting.things(names("classes"), courses.length) },
		{ kind: "count", of: people },
		isNoted(facts, courses) ? { kind: "hours", of: paid, people } : { kind: "mark", mark: "[x]" },
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
	drafting.sum(
		whole(PAID),
		groups.map(({ part }) => whole(PAID, part)),
	);
	return [...totals, hours];
}

function countEmployers({ workplaces }: SubjectFacts, courses: Courses): number {
	const ids = courses.flatMap(({ id }) => workplaces.get(id)?.employerId ?? []);
	return new Set(ids).size;
}

const PAID = "minutes-paid";

/** The paid time of each lesson that somebody came to. */
function paidTime(facts: SubjectFacts): MinutesKind {
	const sectors = new Map(
		sectorGroups(facts).flatMap(({ part, courses }) => courses.map(({ id }) => [id, part])),
	);
	return {
		...ATTENDED,
		measure: PAID,
		minutes: ({ counts }, { id }) =>
			attended(counts) * (facts.workplaces.get(id)?.paidMinutes ?? 0),
		group: ({ id }) => sectors.get(id) ?? "sector:none",
	};
}

function isNoted({ workplaces }: SubjectFacts, courses: Courses): boolean {
	return courses.some(({ id }) => (workplaces.get(id)?.paidMinutes ?? null) !== null);
}
