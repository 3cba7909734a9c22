import type { IndicatorId } from "../indicators.ts";
import { INDICATORS } from "../indicators.ts";
import type {
	Headline,
	Label,
	Period,
	Report,
	ReportCell,
	Section,
	SectionId,
	Table,
	TableRow,
} from "../report-model.ts";
import type { Cell } from "../small-numbers.ts";
import type {
	FirstFigure,
	FirstMeasure,
	FirstRow,
	FirstSkill,
	FirstValue,
	FirstView,
} from "./first-view.ts";

const INDICATOR_OF: Record<FirstMeasure, IndicatorId> = {
	reached: "reached",
	starts: "starts",
	noShows: "no-shows",
	attendance: "attendance",
	toldUs: "told-us",
	punctuality: "punctuality",
	hoursOffered: "hours-offered",
	hoursAttended: "hours-attended",
	hoursEach: "hours-each",
	completeness: "completeness",
	delivery: "delivery",
	soFar: "retained-so-far",
	retention: "retention",
	achievement: "achievement",
};

const SECTION_OF: Partial<Record<SectionId, readonly FirstMeasure[]>> = {
	reach: ["reached", "starts", "noShows"],
	hours: ["attendance", "toldUs", "punctuality", "hoursOffered", "hoursAttended", "hoursEach"],
	retention: ["soFar", "retention"],
	achievement: ["achievement"],
	quality: ["completeness", "delivery"],
};

/** Columns that the first format showed of each class, area and level. */
const SHOWN = ["starts", "attendance"] as const;

/** A release of the first format in today's form: the same numbers, the same hidden cells. */
export function reportOfFirst(view: FirstView, period: Period, hash: string): Report {
	const { pilot, rules } = view;
	return {
		audience: "public",
		rules,
		subject: { slug: pilot.slug, name: pilot.name, pilots: [pilot] },
		period,
		dataHash: hash,
		sections: [
			section("reach", view, [courseTable(view), levelTable(view)]),
			section("hours", view, []),
			section("retention", view, []),
			section("achievement", view, [skillTable(view.skills)]),
			section("areas", view, [areaTable(view)]),
			section("quality", view, []),
			{ ...section("methods", view, []), notes: RULES },
		],
	};
}

const RULES: readonly Label[] = [
	{ key: "evaluation:public.rule" },
	{ key: "evaluation:public.rounding" },
	{ key: "evaluation:public.totals" },
	{ key: "evaluation:public.shares" },
	{ key: "evaluation:public.change" },
];

function section(id: SectionId, { figures }: FirstView, tables: readonly Table[]): Section {
	const measures = SECTION_OF[id] ?? [];
	const headlines = figures.filter(({ measure }) => measures.includes(measure)).map(headlineOf);
	return { id, headlines, tables: tables.filter(({ rows }) => rows.length > 0), notes: [] };
}

function headlineOf(figure: FirstFigure): Headline {
	return { indicator: INDICATOR_OF[figure.measure], cell: cellOf(figure), completeness: null };
}

function courseTable({ courses, total }: FirstView): Table {
	const rows = courses.map((row, index) => rowOf(row, index, courseLabel));
	const label: Label = { key: "evaluation:group.total" };
	const sum: TableRow = { id: "total", label, cells: shownOf(total), isTotal: true };
	return shownTable("courses", { key: "evaluation:report.courses" }, "evaluation:column.class", [
		...rows,
		...(rows.length > 0 ? [sum] : []),
	]);
}

function areaTable({ areas }: FirstView): Table {
	const label = (name: string | null): Label =>
		name === null ? { key: "evaluation:group.online" } : { name };
	const rows = areas.map((row, index) => rowOf(row, index, label));
	return shownTable("areas", { key: "evaluation:report.areas" }, "evaluation:column.area", rows);
}

function levelTable({ levels }: FirstView): Table {
	const rows = levels.map((row, index) => rowOf(row, index, levelLabel));
	return shownTable("levels", { key: "evaluation:report.levels" }, "evaluation:column.level", rows);
}

function courseLabel(name: string | null): Label {
	return name === null ? { key: "evaluation:group.workplace" } : { name };
}

function levelLabel(level: FirstView["levels"][number]["name"]): Label {
	if (level === "several" || level === "unknown") return { key: `evaluation:group.${level}` };
	return { key: `levels.${level}` };
}

function rowOf<Name>(row: FirstRow<Name>, index: number, label: (name: Name) => Label): TableRow {
	return { id: `row-${index + 1}`, label: label(row.name), cells: shownOf(row.figures) };
}

function shownOf(figures: readonly FirstFigure[]): ReportCell[] {
	return SHOWN.map((measure) => {
		const figure = figures.find((one) => one.measure === measure);
		return figure ? cellOf(figure) : plainCell("[z]");
	});
}

type HeaderKey = `evaluation:column.${"class" | "area" | "level" | "skill"}`;

function shownTable(id: string, title: Label, header: HeaderKey, rows: readonly TableRow[]): Table {
	const columns = SHOWN.map((measure) => ({
		...{ id: INDICATOR_OF[measure], unit: INDICATORS[INDICATOR_OF[measure]].unit },
		label: { key: `evaluation:measure.${measure}` } as const,
	}));
	return { id, title, rowHeader: { key: header }, columns, rows, chart: null, notes: [] };
}

const SKILL_COLUMNS = ["withBoth", "gained", "none", "one", "twoOrMore"] as const;

function skillTable(skills: readonly FirstSkill[]): Table {
	return {
		id: "skills",
		title: { key: "evaluation:skills.caption" },
		rowHeader: { key: "evaluation:column.skill" },
		columns: SKILL_COLUMNS.map((id) => ({
			...{ id, unit: id === "gained" ? ("share" as const) : ("count" as const) },
			label: { key: `evaluation:skills.${id}` } as const,
		})),
		rows: skills.map((row) => ({
			...{ id: row.skill, label: { key: `skills.${row.skill}` } as const },
			cells: SKILL_COLUMNS.map((id) => (id === "gained" ? cellOf(row.gained) : plainCell(row[id]))),
		})),
		chart: null,
		notes: [{ key: "evaluation:report.skillsHelp" }],
	};
}

function plainCell(value: Cell): ReportCell {
	return cellOf({ value, numerator: null, denominator: null, notes: [] });
}

/** Which rule hid a cell was not kept then. */
function cellOf({ value, numerator, denominator, notes }: FirstValue): ReportCell {
	const reason = value === "[u]" ? "incomplete" : value === "[c]" ? "small" : null;
	return { value, numerator, denominator, interval: null, notes, reason };
}
