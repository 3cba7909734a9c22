import type { BudgetLine } from "#app/pilots/budget.ts";
import type { LogicBox } from "#app/pilots/logic-model.ts";
import { firstDayOf } from "#app/pilots/quarters.ts";
import type { Target } from "#app/pilots/targets.ts";
import type { LocalDate } from "#db/columns.ts";

/** With the slug of its pilot. */
export type SetupLine = BudgetLine & { pilot: string };

/** What an evaluator set up. Targets and logic model are one pilot's: those of several do not add. */
export type SetupFacts = {
	budget: readonly SetupLine[];
	/** Of several pilots, whether one says nothing of its spending: then results have no common cost. */
	lacksSpending: boolean;
	targets: readonly Target[];
	/** Column by column in their order. */
	boxes: readonly LogicBox[];
};

export const NOTHING_SET_UP: SetupFacts = {
	...{ budget: [], lacksSpending: false, targets: [], boxes: [] },
};

/** Of every quarter of the period that begins by that day: what was spent of it so far counts. */
export function budgetAt(
	budget: readonly SetupLine[],
	from: LocalDate,
	day: LocalDate,
): SetupLine[] {
	return budget.filter(({ quarter }) => quarter >= from && firstDayOf(quarter) <= day);
}
