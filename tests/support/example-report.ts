import type { IndicatorId } from "#app/evaluation/indicators.ts";
import type {
	Chart,
	Column,
	Headline,
	Interval,
	Label,
	Report,
	ReportCell,
	Section,
	Table,
	TableRow,
	Unit,
} from "#app/evaluation/report-model.ts";
import type { Cell } from "#app/evaluation/small-numbers.ts";

/** A report with everything a report can hold: all units, signs, notes, pictures and names in two directions. */
export function exampleReport(): Report {
	return {
		audience: "public",
		rules: "public-3",
		subject: { slug: "family-e17", name: "Family English: “E17 & more”", pilots: [PILOT] },
		period: { from: "2026-01-01", until: "2026-06-30" },
		dataHash: "0123456789abcdef".repeat(4),
		sections: [
			LOGIC_MODEL,
			FLOW,
			REACH,
			HOURS,
			RETENTION,
			ACHIEVEMENT,
			MIXING,
			COMPARISON,
			AREAS,
			COST,
			VOICES,
			METHODS,
		],
	};
}

const PILOT = {
	slug: "family-e17",
	name: "Family English: “E17 & more”",
	strand: "coming-together",
	fund: "esol-plus",
	startsOn: "2026-01-01",
	endsOn: "2026-12-31",
	areas: ["Waltham Forest", "Newham"],
} as const;

export function cell(value: ReportCell["value"], more: Partial<ReportCell> = {}): ReportCell {
	const none = { numerator: null, denominator: null, interval: null, notes: [], reason: null };
	return { value, ...none, ...more };
}

export function share(part: number, whole: number, more: Partial<ReportCell> = {}): ReportCell {
	const value = part / whole;
	const half = 1.96 * Math.sqrt((value * (1 - value)) / whole);
	const interval = { lower: Math.max(0, value - half), upper: Math.min(1, value + half) };
	return cell(value, { numerator: part, denominator: whole, interval, ...more });
}

const hidden = cell("[c]", { reason: "small" });
const besides = cell("[c]", { reason: "complement" });
const few = (whole: Cell) =>
	cell("[c]", { numerator: "[c]", denominator: whole, reason: "few-people" });

function named(name: string): Label {
	return { name };
}

function column(id: string, name: string, unit: Unit): Column {
	return { id, label: named(name), unit };
}

function row(id: string, name: string, ...cells: readonly (ReportCell | Cell)[]): TableRow {
	return {
		id,
		label: named(name),
		cells: cells.map((one) => (typeof one === "object" ? one : cell(one))),
	};
}

function total(...args: Parameters<typeof row>): TableRow {
	return { ...row(...args), isTotal: true };
}

function chart(kind: Chart["kind"], title: string, ...columns: readonly string[]): Chart {
	return { kind, title: named(title), columns };
}

type TableParts = Pick<Table, "id" | "columns" | "rows"> & {
	title: string;
	of: string;
	chart?: Chart;
	notes?: readonly Label[];
};

function table({ title, of, chart = undefined, notes = [], ...rest }: TableParts): Table {
	return { ...rest, title: named(title), rowHeader: named(of), chart: chart ?? null, notes };
}

function section(
	id: Section["id"],
	tables: readonly Table[],
	headlines: readonly Headline[] = [],
	notes: readonly Label[] = [],
): Section {
	return { id, headlines, tables, notes };
}

function headline(indicator: IndicatorId, value: ReportCell, complete?: ReportCell): Headline {
	return { indicator, cell: value, completeness: complete ?? null };
}

function words(key: "report:note.all" | "report:note.none" | "report:mark.[x]"): ReportCell {
	return cell({ key });
}

const LOGIC_MODEL = section("logic-model", [
	table({
		id: "logic-model",
		title: "The pilot’s logic model",
		of: "Box",
		columns: [
			column("column", "Column", "words"),
			column("value", "Value now", "count"),
			column("leads-to", "Leads to", "words"),
		],
		rows: [
			row(
				"b1",
				"Tutors and rooms",
				cell(named("Inputs")),
				"[z]",
				cell(named("Classes for parents")),
			),
			row("b2", "Crèche places", cell(named("Inputs")), "[z]", cell(named("Classes for parents"))),
			row(
				"b3",
				"Classes for parents",
				cell(named("Activities")),
				145,
				cell(named("Learners start")),
			),
			row(
				"b4",
				"Learners start",
				cell(named("Outputs")),
				145,
				cell(named("Learners stay and gain a level")),
			),
			row(
				"b5",
				"Learners stay and gain a level",
				cell(named("Outcomes")),
				share(80, 120, { unit: "share" }),
				cell(named("People of different backgrounds know each other")),
			),
			row(
				"b6",
				"People of different backgrounds know each other",
				cell(named("Impact")),
				"[x]",
				"[z]",
			),
		],
		chart: {
			...chart("logic", "How the classes lead to more contact", "column", "value"),
			arrows: [
				{ from: "b1", to: "b3" },
				{ from: "b2", to: "b3" },
				{ from: "b3", to: "b4" },
				{ from: "b4", to: "b5" },
				{ from: "b5", to: "b6" },
				{ from: "b3", to: "b5" },
			],
		},
	}),
]);

const FLOW = section("flow", [
	table({
		id: "flow",
		title: "Learners at each step, by arm",
		of: "Step",
		columns: [
			column("treatment", "Taught at once", "count"),
			column("comparison", "Waiting", "count"),
		],
		rows: [
			row("asked", "Asked for a place", 240, 180),
			row("loss-1-full", "The class is full", 20, 15),
			row("loss-1-moved", "Moved away", hidden, "[c]"),
			row("started", "Started", 145, 130),
			row("loss-2-work", "Work or shifts", 15, 10),
			row("loss-2-unknown", "No reason is known", 10, besides),
			row("completed", "Completed", 105, 90),
			row("followed-up", "Answered six months later", 80, "[low]"),
		],
		chart: chart(
			"flow",
			"More than half of those who start are followed up",
			"treatment",
			"comparison",
		),
	}),
]);

const REACH = section(
	"reach",
	[
		table({
			id: "reach-class",
			title: "Starts in each class",
			of: "Class",
			columns: [
				column("starts", "Starts", "count"),
				column("women", "Women", "count"),
				column("attendance", "Attendance", "share"),
				column("first", "First lesson", "day"),
			],
			rows: [
				row("c1", '=Mums, “tots” & "tea"', 35, 20, share(280, 350), cell("2026-01-12")),
				row(
					"c2",
					"الإنجليزية للعائلات",
					25,
					hidden,
					share(170, 250, { notes: ["incomplete"] }),
					cell("2026-02-02"),
				),
				row(
					"c3",
					"صبح کی کلاس",
					15,
					besides,
					cell("[u]", { reason: "incomplete", notes: ["unreliable"] }),
					cell("2026-02-03"),
				),
				row("c4", "-1 Angielski po pracy", "[c]", "[c]", few("[c]"), "[x]"),
				total("total", "Total of the rows shown", 75, 20, share(450, 600), "[z]"),
			],
			chart: chart("bars", "Most starts are in Family English", "starts", "women"),
			notes: [named("A class counts once, where it is taught.")],
		}),
	],
	[
		headline("reached", cell(240)),
		headline("starts", cell(145), share(950, 1000)),
		headline("new-to-esol", share(80, 120, { notes: ["incomplete"] }), share(80, 100)),
		headline("no-shows", hidden),
	],
);

const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];

const HOURS = section("hours", [
	table({
		id: "hours-month",
		title: "Learner hours by month",
		of: "Month",
		columns: [
			column("offered", "Hours offered", "hours"),
			column("attended", "Hours attended", "hours"),
		],
		rows: MONTHS.map((month, at) => ({
			id: month,
			label: { key: "report:head.title", values: { name: month } },
			cells: [cell(410.5 + 30 * at), cell(at === 2 ? "[c]" : 320.26 + 20 * at)],
		})),
		chart: chart("bars", "More hours are attended each month", "offered", "attended"),
	}),
]);

const STAYING = [1, 0.93, 0.88, 0.84, 0.81, 0.79, 0.78];

const RETENTION = section(
	"retention",
	[
		table({
			id: "retention-curve",
			title: "Share of learners still there",
			of: "Weeks since the start",
			columns: [column("taught", "Taught at once", "share"), column("waiting", "Waiting", "share")],
			rows: STAYING.map((value, at) => {
				const band = (about: number): Interval => ({
					lower: about - 0.02 * at,
					upper: Math.min(1, about + 0.015 * at),
				});
				return row(
					`week-${at * 4}`,
					String(at * 4),
					cell(value, { interval: band(value), notes: at === 0 ? ["all"] : [] }),
					at === 4 ? "[c]" : cell(value - 0.04 * at, { interval: band(value - 0.04 * at) }),
				);
			}),
			chart: chart("curve", "Four of five learners stay for half a year", "taught", "waiting"),
		}),
	],
	[headline("retention", share(105, 145), share(140, 145))],
);

const LEVEL_NAMES = ["Pre-entry", "Entry 1", "Entry 2", "Entry 3"];

const ACHIEVEMENT = section("achievement", [
	table({
		id: "levels-speaking",
		title: "Speaking: level at the start and at the end",
		of: "At the start",
		columns: LEVEL_NAMES.map((name) => column(name, name, "count")),
		rows: LEVEL_NAMES.map((name, at) =>
			row(
				name,
				name,
				...LEVEL_NAMES.map((_, to) => (to < at ? 0 : to === at + 2 ? hidden : 20 - 5 * (to - at))),
			),
		),
		chart: chart("matrix", "Most learners end a level higher", ...LEVEL_NAMES),
	}),
]);

const MIXING = section(
	"mixing",
	[
		table({
			id: "mixing-items",
			title: "Answers at the start and at the end",
			of: "Question",
			columns: [
				column("pairs", "Pairs", "count"),
				column("baseline", "At the start", "share"),
				column("end", "At the end", "share"),
				column("change", "Change", "share"),
			],
			rows: [
				row(
					"belonging",
					"Belongs to the neighbourhood",
					80,
					share(45, 80),
					share(60, 80),
					cell(0.188, { interval: { lower: 0.05, upper: 0.32 } }),
				),
				row(
					"lonely",
					"Often or always lonely",
					80,
					share(25, 80),
					share(15, 80),
					cell(-0.125, { interval: { lower: -0.24, upper: -0.01 } }),
				),
				row("trust", "Trusts many people in the neighbourhood", 80, hidden, share(30, 80), "[c]"),
			],
			chart: chart(
				"before-after",
				"More learners belong to their neighbourhood",
				"baseline",
				"end",
			),
		}),
	],
	[headline("belonging", share(60, 80))],
	[named("These figures are a change. They do not show the effect of the class.")],
);

const COMPARISON = section("comparison", [
	table({
		id: "effects",
		title: "Difference in differences",
		of: "Outcome",
		columns: [
			column("effect", "Effect", "score"),
			column("p", "p value", "p"),
			column("verdict", "In words", "words"),
		],
		rows: [
			row(
				"confidence",
				"Confidence in English",
				cell(0.31, { interval: { lower: 0.04, upper: 0.58 }, notes: ["few-classes"] }),
				0.0004,
				words("report:note.all"),
			),
			row(
				"belonging",
				"Belonging",
				cell(-0.02, { interval: { lower: -0.3, upper: 0.26 }, notes: ["few-classes"] }),
				0.8812,
				words("report:note.none"),
			),
		],
		chart: chart("intervals", "The classes raise confidence", "effect"),
	}),
]);

const AREAS = section("areas", [
	table({
		id: "areas",
		title: "Retention in each area",
		of: "Area",
		columns: [
			column("retention", "Retention", "share"),
			column("attendance", "Attendance", "share"),
		],
		rows: [
			row("brent", "Brent", share(40, 50), share(300, 400)),
			row("newham", "Newham", few(15), share(220, 300)),
			row("waltham-forest", "Waltham Forest", share(65, 75, { notes: ["all"] }), share(450, 500)),
		],
		chart: chart("intervals", "Retention differs little between areas", "retention", "attendance"),
		notes: [named("The areas stand in the order of their names.")],
	}),
]);

const COST = section(
	"cost",
	[
		table({
			id: "cost",
			title: "Cost of each result",
			of: "Result",
			columns: [
				column("without", "Without crèche", "pence"),
				column("with", "With crèche", "pence"),
			],
			rows: [
				row("start", "A start", cell(41_250, { numerator: 6_000_000, denominator: 145 }), 48_975),
				row("level", "A level gained", cell("[c]", { reason: "dominated" }), 0),
			],
		}),
	],
	[
		headline("cost-start", cell(41_250, { numerator: 6_000_000, denominator: 145 })),
		headline("hours-each", cell(41.3, { numerator: 5990, denominator: 145 })),
	],
);

const VOICES = section("voices", [
	table({
		id: "voices",
		title: "What learners say",
		of: "Learner",
		columns: [column("quote", "In her words", "words"), column("english", "In English", "words")],
		rows: [
			row(
				"v1",
				"A woman from Leyton",
				cell(named("الآن أتحدث مع جيراني.")),
				cell(named("Now I talk to my neighbours.")),
			),
			row(
				"v2",
				"@home",
				cell(named('+Mam koleżanki, "mówię"\nco dzień')),
				cell(named("I have friends, I speak every day")),
			),
		],
	}),
]);

const METHODS = section(
	"methods",
	[],
	[],
	[named("Counts are rounded to 5."), { key: "report:mark.[c]" }],
);
