import { BUDGET_KINDS, type BudgetLine, spentByProvider, sumOf } from "#app/pilots/budget.ts";
import { COSTS, type CostId, costCell, type Results, resultsAt } from "../budget-indicators.ts";
import { isDominated } from "../disclosure/dominance.ts";
import { Drafting } from "../drafting.ts";
import { indicatorKeys } from "../indicator-keys.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { neededFor } from "../needed.ts";
import type { DraftCell, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Audience, Label } from "../report-model.ts";
import { budgetAt } from "../setup-facts.ts";
import type { SubjectFacts } from "../subject-facts.ts";

/** Of the p % rule. */
const PERCENT = 10;
const NOT_ALL_PAID: Label = { key: "pilots:report.noteNotAll" };
const EVALUATOR: readonly Audience[] = ["evaluator"];

/** 11: what each result cost, with the crèche and without it. */
export function costSection(facts: SubjectFacts): SectionDraft | null {
	const { until, from } = facts.period;
	const lines = budgetAt(facts.setup.budget, from, until);
	if (lines.length === 0) return null;
	const drafting = new Drafting();
	const results = resultsAt(drafting, facts, until);
	const indicators = indicatorsAt(facts, until);
	const headlines = headlinesOf(indicators, COSTS);
	const cells = headlines.map(({ cell }) => cell);
	drafting.add(neededFor(cells, indicators));
	return {
		...{ id: "cost", headlines },
		tables: [eachTable(lines, results), kindTable(lines, results)],
		notes: [
			{ key: "pilots:report.noteQuarter" },
			{ key: "pilots:report.noteAlone" },
			...(facts.setup.lacksSpending ? [NOT_ALL_PAID] : []),
		],
		...drafting.drafted(),
	};
}

const WITHOUT: Record<CostId, Label> = {
	"cost-start": { key: "pilots:report.without.start" },
	"cost-completion": { key: "pilots:report.without.completion" },
	"cost-level": { key: "pilots:report.without.level" },
};

function eachTable(lines: readonly BudgetLine[], results: Results): TableDraft {
	const without = lines.filter(({ kind }) => kind !== "creche");
	const row = (id: string, label: Label, own: readonly BudgetLine[], cost: CostId): RowDraft => ({
		...{ id, label },
		cells: [costCell(own, results, cost), { kind: "count", of: results[cost].of }],
	});
	const rows = COSTS.flatMap((id) => [
		row(id, { key: indicatorKeys(id).name }, lines, id),
		...(hasCreche(lines)
			? [{ ...row(`${id}-without`, WITHOUT[id], without, id), ...readersOfCreche(lines) }]
			: []),
	]);
	return {
		...{ id: "cost", title: { key: "pilots:report.cost" }, rows, chart: null, notes: [] },
		rowHeader: { key: "pilots:report.result" },
		columns: [
			{ id: "cost", label: { key: "pilots:report.each" }, unit: "pence" },
			{ id: "results", label: { key: "pilots:report.results" }, unit: "count" },
		],
	};
}

/** What one kind cost is mostly one provider's: only the sums leave the house. */
function kindTable(lines: readonly BudgetLine[], results: Results): TableDraft {
	const kinds = BUDGET_KINDS.flatMap((kind): RowDraft[] => {
		const own = lines.filter((line) => line.kind === kind);
		if (own.length === 0) return [];
		const label: Label = { key: `pilots:budget.kinds.${kind}` };
		return [{ id: kind, label, cells: amountCells(own, results), audiences: EVALUATOR }];
	});
	const without = lines.filter(({ kind }) => kind !== "creche");
	const total: RowDraft = {
		...{ id: "total", label: { key: "pilots:budget.total" }, isTotal: true },
		cells: amountCells(lines, results),
	};
	const rows = hasCreche(lines)
		? [...kinds, withoutRow(without, results, readersOfCreche(lines)), total]
		: [...kinds, total];
	return {
		...{ id: "spending", title: { key: "pilots:report.spending" }, rows, chart: null, notes: [] },
		rowHeader: { key: "pilots:budget.kind" },
		columns: [
			{ id: "planned", label: { key: "pilots:budget.planned" }, unit: "pence" },
			{ id: "spent", label: { key: "pilots:budget.spent" }, unit: "pence" },
		],
	};
}

function withoutRow(
	lines: readonly BudgetLine[],
	results: Results,
	readers: Pick<RowDraft, "audiences">,
): RowDraft {
	const label: Label = { key: "pilots:budget.without" };
	return { id: "without", label, cells: amountCells(lines, results), ...readers };
}

function amountCells(lines: readonly BudgetLine[], { people }: Results): DraftCell[] {
	const planned = spentByProvider(lines.map((line) => ({ ...line, spent: line.planned })));
	const spent = spentByProvider(lines);
	return [planned, spent].map((contributions) =>
		contributions.length === 0
			? { kind: "mark", mark: "[x]" }
			: { kind: "money", contributions, people },
	);
}

function hasCreche(lines: readonly BudgetLine[]): boolean {
	return sumOf(lines.filter(({ kind }) => kind === "creche")).planned > 0;
}

/** With and without it the crèche can be worked out: told only where no one provider is told by it. */
function readersOfCreche(lines: readonly BudgetLine[]): Pick<RowDraft, "audiences"> {
	const creche = lines.filter(({ kind }) => kind === "creche");
	const planned = creche.map((line) => ({ ...line, spent: line.planned }));
	const isTold = [creche, planned].some((own) => isDominated(spentByProvider(own), PERCENT));
	return isTold ? { audiences: EVALUATOR } : {};
}
