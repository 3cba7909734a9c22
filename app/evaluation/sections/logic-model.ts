import { type LogicBox, numbered } from "#app/pilots/logic-model.ts";
import { Drafting } from "../drafting.ts";
import { indicatorKeys } from "../indicator-keys.ts";
import { INDICATORS, type IndicatorId } from "../indicators.ts";
import { type IndicatorDrafts, indicatorsAt } from "../indicators-at.ts";
import { neededFor } from "../needed.ts";
import type { DraftCell, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Column, Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";

const NONE: DraftCell = { kind: "mark", mark: "[z]" };
const STAGE: Column = { id: "stage", label: { key: "pilots:logic.stage" }, unit: "words" };
const LEADS_TO: Column = { id: "leads-to", label: { key: "pilots:logic.leadsTo" }, unit: "words" };
const INDICATOR: Column = {
	...{ id: "indicator", label: { key: "pilots:targets.indicator" }, unit: "words" },
};
const VALUE: Column = { id: "value", label: { key: "pilots:report.value" }, unit: "count" };

type Numbered = ReturnType<typeof numbered>[number];

/** 1: why the pilot should work, each box with what its first indicator says now. */
export function logicModelSection(facts: SubjectFacts): SectionDraft | null {
	if (facts.setup.boxes.length === 0) return null;
	const drafts = indicatorsAt(facts, facts.period.until);
	const boxes = numbered(facts.setup.boxes);
	const tables = [boxTable(boxes, drafts), ...indicatorTable(boxes, drafts)];
	const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	const drafting = new Drafting();
	drafting.add(neededFor(cells, drafts));
	return { id: "logic-model", headlines: [], tables, notes: [], ...drafting.drafted() };
}

function boxTable(boxes: readonly Numbered[], drafts: IndicatorDrafts): TableDraft {
	const numberOf = (id: string) => boxes.find(({ box }) => box.id === id)?.number;
	const arrows = boxes.flatMap(({ number, box }) =>
		box.leadsTo.map((id) => ({ from: rowId(number), to: rowId(numberOf(id) ?? number) })),
	);
	const title: Label = { key: "pilots:report.logic" };
	return {
		...{ id: "logic-model", title, rowHeader: { key: "pilots:report.box" }, notes: [] },
		columns: [STAGE, LEADS_TO, INDICATOR, VALUE],
		chart: { kind: "logic", title, columns: ["stage", "value"], arrows },
		rows: boxes.map(({ number, box }) => ({
			...{ id: rowId(number), label: labelOf({ number, box }) },
			cells: [
				{ kind: "words", words: { key: `pilots:logic.stages.${box.stage}` } },
				leadsTo(box, numberOf),
				...indicatorCells(box.indicators[0], drafts),
			],
		})),
	};
}

/** Every indicator of every box, where a box has more than the one it shows. */
function indicatorTable(boxes: readonly Numbered[], drafts: IndicatorDrafts): TableDraft[] {
	if (boxes.every(({ box }) => box.indicators.length < 2)) return [];
	const rows = boxes.flatMap(({ number, box }) =>
		box.indicators.map(
			(indicator): RowDraft => ({
				id: `${rowId(number)}-${indicator}`,
				label: labelOf({ number, box }),
				cells: indicatorCells(indicator, drafts),
			}),
		),
	);
	return [
		{
			...{ id: "logic-indicators", title: { key: "pilots:report.indicators" }, chart: null, rows },
			...{ rowHeader: { key: "pilots:report.box" }, columns: [INDICATOR, VALUE], notes: [] },
		},
	];
}

const rowId = (number: number) => `box-${number}`;

/** The evaluator's own words, with the number that other boxes name it by. */
function labelOf({ number, box }: Numbered): Label {
	return { name: `${number}. ${box.words}` };
}

function leadsTo(box: LogicBox, numberOf: (id: string) => number | undefined): DraftCell {
	const numbers = box.leadsTo.flatMap((id) => numberOf(id) ?? []).toSorted((a, b) => a - b);
	if (numbers.length === 0) return NONE;
	return { kind: "words", words: { name: numbers.join(", ") } };
}

function indicatorCells(indicator: IndicatorId | undefined, drafts: IndicatorDrafts): DraftCell[] {
	if (indicator === undefined) return [NONE, NONE];
	const { unit } = INDICATORS[indicator];
	const cell: DraftCell = drafts.values.get(indicator)?.cell ?? { kind: "mark", mark: "[x]" };
	return [
		{ kind: "words", words: { key: indicatorKeys(indicator).name } },
		{ ...cell, unit },
	];
}
