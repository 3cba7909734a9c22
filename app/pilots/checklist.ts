import { type Amount, sumOf } from "./budget.ts";
import type { Design } from "./design.ts";
import { faultsOf, type LogicBox } from "./logic-model.ts";
import type { Target } from "./targets.ts";

/** What a pilot needs before a report of it can be signed, in the order in which it is set up. */
export const STEPS = ["details", "classes", "budget", "targets", "logic-model", "design"] as const;
export type Step = (typeof STEPS)[number];

export type Counted = { areas: number; providers: number; classes: number };

export type SetUp = {
	counted: Counted;
	budget: readonly Amount[];
	targets: readonly Target[];
	boxes: readonly LogicBox[];
	design: Design | null;
};

export type Checklist = Record<Step, boolean>;

export function checklistOf({ counted, budget, targets, boxes, design }: SetUp): Checklist {
	return {
		details: counted.areas > 0 && counted.providers > 0,
		classes: counted.classes > 0,
		budget: sumOf(budget).planned > 0,
		targets: targets.length > 0,
		"logic-model": faultsOf(boxes).length === 0,
		design: design !== null,
	};
}

export function missingOf(checklist: Checklist): Step[] {
	return STEPS.filter((step) => !checklist[step]);
}
