import { BUDGET_KINDS, type BudgetLine, sumOf } from "#app/pilots/budget.ts";
import {
	COSTS,
	type CostId,
	costCell,
	draftSpent,
	type Results,
	resultsAt,
} from "../budget-indicators.ts";
import { Drafting } from "../drafting.ts";
import { indicatorKeys } from "../indicator-keys.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { neededFor } from "../needed.ts";
import { type AmountSaid, contributionsOf, type Sum, type Sums } from "../pence.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import type { DraftCell, QuantityId, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Audience, Label } from "../report-model.ts";
import { budgetAt } from "../setup-facts.ts";
import type { SubjectFacts } from "../subject-facts.ts";

const NOT_ALL_PAID: Label = { key: "pilots:report.noteNotAll" };
const EVALUATOR: readonly Audience[] = ["evaluator"];

/** 11: what each result cost, with the crèche and without it. */
export function costSection(facts: SubjectFacts): SectionDraft | null {
	const { until, from } = facts.period;
	const lines = budgetAt(facts.setup.budget, from, until);
	if (lines.length === 0) return null;
	const drafting = new Drafting();
	const results = resultsAt(drafting, facts, until);
	const spent = draftSpent(drafting, facts, until, results);
	const planned = draftSpent(drafting, facts, until, results, "planned");
	const indicators = indicatorsAt(facts, until);
	const headlines = headlinesOf(indicators, COSTS);
	const cells = headlines.map(({ cell }) => cell);
	drafting.add(neededFor(cells, indicators));
	return {
		...{ id: "cost", headlines },
		tables: [
			eachTable(lines, spent, results),
			kindTable(drafting, namesFor(facts.subject, until), lines, { planned, spent }, results),
		],
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

function eachTable(lines: readonly BudgetLine[], spent: Sums, results: Results): TableDraft {
	const row = (id: string, label: Label, own: Sum, cost: CostId): RowDraft => ({
		...{ id, label },
		cells: [costCell(own, results, cost), { kind: "count", of: results[cost].of }],
	});
	const rows = COSTS.flatMap((id) => [
		row(id, { key: indicatorKeys(id).name }, spent.all, id),
		...(hasCreche(lines) ? [row(`${id}-without`, WITHOUT[id], spent["without-creche"], id)] : []),
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
function kindTable(
	drafting: Drafting,
	names: Namer,
	lines: readonly BudgetLine[],
	sums: Record<AmountSaid, Sums>,
	results: Results,
): TableDraft {
	const kinds = BUDGET_KINDS.flatMap((kind): RowDraft[] => {
		const own = lines.filter((line) => line.kind === kind);
		if (own.length === 0) return [];
		const label: Label = { key: `pilots:budget.kinds.${kind}` };
		return [
			{
				id: kind,
				label,
				cells: ofKind(drafting, (said) => names(said, `kind:${kind}`), own, results),
				audiences: EVALUATOR,
			},
		];
	});
	const cellsOf = (part: keyof Sums) =>
		(["planned", "spent"] as const).map((said) => amountCell(sums[said][part], results));
	const total: RowDraft = {
		...{ id: "total", label: { key: "pilots:budget.total" }, isTotal: true },
		cells: cellsOf("all"),
	};
	const without: RowDraft = {
		...{ id: "without", label: { key: "pilots:budget.without" } },
		cells: cellsOf("without-creche"),
	};
	const rows = hasCreche(lines) ? [...kinds, without, total] : [...kinds, total];
	return {
		...{ id: "spending", title: { key: "pilots:report.spending" }, rows, chart: null, notes: [] },
		rowHeader: { key: "pilots:budget.kind" },
		columns: [
			{ id: "planned", label: { key: "pilots:budget.planned" }, unit: "pence" },
			{ id: "spent", label: { key: "pilots:budget.spent" }, unit: "pence" },
		],
	};
}

/** For the eyes of an evaluator alone: such sums are audited by nobody. */
function ofKind(
	drafting: Drafting,
	nameOf: (said: AmountSaid) => QuantityId,
	lines: readonly BudgetLine[],
	results: Results,
): DraftCell[] {
	return (["planned", "spent"] as const).map((said) => {
		const contributions = contributionsOf(lines, said);
		const of = drafting.pence(nameOf(said), contributions, 0);
		return amountCell({ of, isSaid: contributions.length > 0 }, results);
	});
}

function amountCell({ of, isSaid }: Sum, { people }: Results): DraftCell {
	return isSaid ? { kind: "money", of, people } : { kind: "mark", mark: "[x]" };
}

function hasCreche(lines: readonly BudgetLine[]): boolean {
	return sumOf(lines.filter(({ kind }) => kind === "creche")).planned > 0;
}
