import type { BudgetLineTable } from "#db/tables/pilot-setup.ts";
import type { QuarterEnd } from "./quarters.ts";

export type BudgetKind = BudgetLineTable["kind"];

/** The crèche stands apart: with it and without it are two questions. */
export const BUDGET_KINDS = [
	"teaching",
	"creche",
	"venue",
	"materials",
	"travel",
	"outreach",
	"other",
] as const satisfies readonly BudgetKind[];

/** In pence. Spent is null until somebody says it. */
export type Amount = { planned: number; spent: number | null };

export type BudgetLine = Amount & {
	providerId: string;
	quarter: QuarterEnd;
	kind: BudgetKind;
};

/** Of all lines together; nothing is spent where nobody said so. */
export function sumOf(lines: readonly Amount[]): Amount {
	const said = lines.flatMap(({ spent }) => spent ?? []);
	return {
		planned: lines.reduce((sum, { planned }) => sum + planned, 0),
		spent: said.length === 0 ? null : said.reduce((sum, spent) => sum + spent, 0),
	};
}

/** What each giver spent: no sum is shown that one of them makes up nearly alone. */
export function spentByProvider(lines: readonly BudgetLine[]): number[] {
	const byProvider = Map.groupBy(lines, ({ providerId }) => providerId);
	return [...byProvider]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([, own]) => sumOf(own).spent ?? 0)
		.filter((pence) => pence > 0);
}
