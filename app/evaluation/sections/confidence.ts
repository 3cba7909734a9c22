import type { RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Column } from "../report-model.ts";
import { pairedT } from "../statistics.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { changeOf, directionOf, responsesOf } from "../survey-change.ts";
import {
	type Counted,
	quantityId,
	type SurveyGroup,
	surveyGroup,
	together,
} from "../survey-groups.ts";
import { surveyIndicators } from "../survey-indicators.ts";
import { MOST_PEOPLE, uclaSum } from "../survey-measures.ts";
import {
	type Ends,
	HALF_A_YEAR_LATER,
	hasBoth,
	type Pair,
	pairsOf,
	WHOLE_CLASS,
} from "../survey-pairs.ts";
import { nextStepTable } from "./next-steps.ts";

type Part = Counted & { table: TableDraft };

const ITEMS = [
	"confidence-neighbours",
	"confidence-shops",
	"confidence-doctor",
	"confidence-work-school",
	"confidence",
] as const;

const DIRECTION: readonly Column[] = [
	{ id: "pairs", label: { key: "social:column.pairs" }, unit: "count" },
	{ id: "up", label: { key: "social:column.up" }, unit: "count" },
	{ id: "same", label: { key: "social:column.same" }, unit: "count" },
	{ id: "down", label: { key: "social:column.down" }, unit: "count" },
	{ id: "share", label: { key: "social:column.share" }, unit: "share" },
];

const SHARES: readonly Column[] = [
	{ id: "pairs", label: { key: "social:column.pairs" }, unit: "count" },
	{ id: "without", label: { key: "social:column.without" }, unit: "count" },
	{ id: "before", label: { key: "social:column.before" }, unit: "share" },
	{ id: "after", label: { key: "social:column.after" }, unit: "share" },
	{ id: "change", label: { key: "social:column.change" }, unit: "share" },
];

const MEANS: readonly Column[] = [
	{ id: "pairs", label: { key: "social:column.pairs" }, unit: "count" },
	{ id: "before", label: { key: "social:column.before" }, unit: "score" },
	{ id: "after", label: { key: "social:column.after" }, unit: "score" },
	{ id: "change", label: { key: "social:column.change" }, unit: "score" },
];

/** 7: how sure they are when they speak English, and what they do after the class. */
export function confidenceSection(facts: SubjectFacts): SectionDraft {
	const group = surveyGroup(facts.subject, facts.surveys);
	const day = facts.period.until;
	const parts = [
		directionTable(group, day),
		shareTable(group, WHOLE_CLASS, day),
		...(hasLater(group) ? [shareTable(group, HALF_A_YEAR_LATER, day)] : []),
		meanTable(group, day),
		nextStepTable(facts),
	];
	const { cells, ...counted } = surveyIndicators(facts, day);
	return {
		id: "confidence",
		headlines: (["confidence", "english-people"] as const).map((indicator) => ({
			...{ indicator, ...cells[indicator] },
		})),
		tables: parts.map(({ table }) => table),
		notes: [{ key: "social:note.sent" }],
		...together([...parts, counted]),
	};
}

function hasLater({ people }: SurveyGroup): boolean {
	return people.some(({ responses }) => hasBoth(responses, HALF_A_YEAR_LATER));
}

function directionTable(group: SurveyGroup, day: string): Part {
	const all = ITEMS.map((measure) => ({
		...{ measure, ...directionOf({ group, measure, ends: WHOLE_CLASS, day }) },
	}));
	return {
		...together(all),
		table: {
			...{ id: "confidence", title: { key: "social:title.confidence" } },
			...{ rowHeader: { key: "social:column.question" }, columns: DIRECTION },
			rows: all.map(
				({ measure, cells }): RowDraft => ({
					...{ id: measure, label: { key: directionLabel(measure) } },
					cells: DIRECTION.map(({ id }) => cells[columnIn(cells, id)]),
				}),
			),
			chart: null,
			notes: [{ key: "social:note.paired" }, { key: "social:note.up" }],
		},
	};
}

/** Who grew more confident on all four has not said how confident she is. */
function directionLabel(measure: (typeof ITEMS)[number]) {
	return measure === "confidence"
		? ("social:row.confidenceTogether" as const)
		: (`social:row.${measure}` as const);
}

function shareTable(group: SurveyGroup, ends: Ends, day: string): Part {
	const all = ITEMS.map((measure) => ({ measure, ...changeOf({ group, measure, ends, day }) }));
	const isLater = ends === HALF_A_YEAR_LATER;
	return {
		...together(all),
		table: {
			id: isLater ? "confidence-later" : "confidence-shares",
			title: { key: isLater ? "social:title.confidenceLater" : "social:title.confidenceShares" },
			...{ rowHeader: { key: "social:column.question" }, columns: SHARES },
			rows: all.map(
				({ measure, cells }): RowDraft => ({
					...{ id: measure, label: { key: `social:row.${measure}` } },
					cells: SHARES.map(({ id }) => cells[columnIn(cells, id)]),
				}),
			),
			chart: {
				kind: "before-after",
				title: { key: isLater ? "social:chart.confidenceLater" : "social:chart.confidence" },
				columns: ["before", "after"],
			},
			notes: [{ key: "social:note.sure" }, { key: "social:note.change" }],
		},
	};
}

/** What is a number, and no yes: people she spoke English with, and the sum of three questions. */
function meanTable(group: SurveyGroup, day: string): Part {
	const rows = [
		meanRow(group, { measure: "english-people", inUnits: (score) => score * MOST_PEOPLE }, day),
		meanRow(group, { measure: "ucla", inUnits: uclaSum }, day),
	];
	return {
		...together(rows),
		table: {
			...{ id: "survey-means", title: { key: "social:title.means" }, columns: MEANS },
			...{ rowHeader: { key: "social:column.question" }, chart: null },
			rows: rows.map(({ row }) => row),
			notes: [{ key: "social:note.people" }, { key: "social:note.ucla" }],
		},
	};
}

type Numbered = { measure: "english-people" | "ucla"; inUnits: (score: number) => number };

function meanRow(
	group: SurveyGroup,
	{ measure, inUnits }: Numbered,
	day: string,
): Counted & { row: RowDraft } {
	const ends = WHOLE_CLASS;
	const { pairs } = pairsOf(responsesOf(group.people), measure, ends);
	const of = quantityId(`pairs-${measure}`, group, day);
	const { quantities, relations } = changeOf({ group, measure, ends, day });
	const [before, after] = [meanOf(pairs, "before", inUnits), meanOf(pairs, "after", inUnits)];
	const score = (value: number) => ({ kind: "score", value: round(value), people: of }) as const;
	return {
		...{ quantities, relations },
		row: {
			...{ id: measure, label: { key: `social:mean.${measure}` } },
			cells: [
				{ kind: "count", of },
				...(before === null || after === null
					? [NO_DATA, NO_DATA, NO_DATA]
					: [
							...[score(before), score(after)],
							{
								...({ kind: "estimate", value: round(after - before), groups: [of] } as const),
								interval: intervalOf(pairs, inUnits),
							},
						]),
			],
		},
	};
}

const NO_DATA = { kind: "mark", mark: "[x]" } as const;

function meanOf(
	pairs: readonly Pair[],
	side: "before" | "after",
	inUnits: (score: number) => number,
): number | null {
	if (pairs.length === 0) return null;
	return pairs.reduce((sum, pair) => sum + inUnits(pair[side]), 0) / pairs.length;
}

/** Two that changed by the same say nothing of how much others change. */
function intervalOf(pairs: readonly Pair[], inUnits: (score: number) => number) {
	const values = (side: "before" | "after") => pairs.map((pair) => inUnits(pair[side]));
	const [after, before] = [values("after"), values("before")];
	const steps = after.map((value, at) => value - before[at]!);
	if (steps.every((step) => step === steps[0])) return null;
	const { interval } = pairedT(after, before);
	return { lower: round(interval.lower), upper: round(interval.upper) };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Columns and cells go by the same names. */
function columnIn<Name extends string>(cells: Record<Name, unknown>, id: string): Name {
	const name = Object.keys(cells).find((one): one is Name => one === id);
	if (!name) throw new Error(`There is no column ${id}.`);
	return name;
}
