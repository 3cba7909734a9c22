import { addDays, daysBetween, londonDate } from "#app/i18n/london-time.ts";
import { BUDGET_KINDS, type BudgetKind } from "#app/pilots/budget.ts";
import { firstDayOf, type QuarterEnd, quartersOf } from "#app/pilots/quarters.ts";
import { lastTermOf, termOf } from "./calendar.ts";
import { demoId } from "./ids.ts";
import { personId, pilotId, providerId } from "./people.ts";
import { type PilotPlan, PLANS } from "./pilot-plans.ts";
import type { Rows } from "./rows.ts";

/** Named three weeks before the first lesson: nobody could know how it ends. */
const NAMED_BEFORE = 21;
const EVALUATOR = "evaluator@demo.test";

/** How an evaluator set the pilots up: who takes part, money, targets, logic model and design. */
export function addPilotSetup(rows: Rows, now: Date): void {
	const days = { startsOn: lastTermOf(now).startsOn, endsOn: termOf(now).endsOn };
	for (const plan of PLANS) {
		const id = pilotId(plan.pilot);
		for (const provider of [plan.lead, ...plan.partners]) {
			rows.add("pilot_provider", { pilot_id: id, provider_id: providerId(provider) });
		}
		addBudget(rows, id, plan, quartersOf(days), londonDate(now));
		addTargets(rows, id, plan, quartersOf(days));
		addLogicModel(rows, id, plan);
		addDesign(rows, id, plan, days.startsOn);
	}
}

/** Which of those who take part pays for it: the lead teaches, the partners do what is around it. */
const PAID_BY: Record<BudgetKind, number> = {
	teaching: 0,
	creche: 1,
	venue: 2,
	materials: 0,
	travel: 2,
	outreach: 1,
	other: 2,
};

function addBudget(
	rows: Rows,
	pilot_id: string,
	{ lead, partners, pounds }: PilotPlan,
	quarters: readonly QuarterEnd[],
	today: string,
): void {
	const providers = [lead, ...partners];
	for (const [at, quarter_end] of quarters.entries()) {
		for (const [index, kind] of BUDGET_KINDS.entries()) {
			const planned = (pounds[kind] ?? 0) * 100;
			if (planned === 0) continue;
			const provider = providers[PAID_BY[kind]] ?? lead;
			// A little more or less than planned, each time the same.
			const share = (0.92 + ((index * 5 + at * 3) % 7) * 0.02) * passedOf(quarter_end, today);
			rows.add("budget_line", {
				...{ pilot_id, kind, quarter_end, planned_pence: planned },
				provider_id: providerId(provider),
				spent_pence: share === 0 ? null : Math.round((planned * share) / 100) * 100,
			});
		}
	}
}

/** How much of the quarter is over. */
function passedOf(quarter: QuarterEnd, today: string): number {
	const first = firstDayOf(quarter);
	const whole = daysBetween(first, quarter) + 1;
	return Math.min(1, Math.max(0, daysBetween(first, today) / whole));
}

function addTargets(
	rows: Rows,
	pilot_id: string,
	{ targets }: PilotPlan,
	quarters: readonly QuarterEnd[],
): void {
	for (const { indicator, each, always } of targets) {
		for (const [at, quarter_end] of quarters.entries()) {
			const value = always ?? (each ?? 0) * (at + 1);
			rows.add("pilot_target", { pilot_id, indicator, quarter_end, value });
		}
	}
}

function addLogicModel(rows: Rows, pilot_id: string, { pilot, boxes }: PilotPlan): void {
	const boxId = (key: string) => demoId("box", pilot, key);
	for (const [position, { key, stage, words }] of boxes.entries()) {
		rows.add("logic_box", { id: boxId(key), pilot_id, stage, position, words });
	}
	for (const { key, leadsTo = [], indicators = [] } of boxes) {
		for (const to of leadsTo) rows.add("logic_arrow", { from_id: boxId(key), to_id: boxId(to) });
		for (const indicator of indicators) {
			rows.add("logic_box_indicator", { box_id: boxId(key), indicator });
		}
	}
}

function addDesign(rows: Rows, pilot_id: string, plan: PilotPlan, startsOn: string): void {
	const id = demoId("design", plan.pilot);
	rows.add("pilot_design", {
		...{ id, pilot_id, version: 1, design: plan.design },
		said_by: personId(EVALUATOR),
		said_at: `${addDays(startsOn, -NAMED_BEFORE)}T10:00:00.000Z`,
	});
	for (const indicator of plan.outcomes) {
		rows.add("pilot_design_outcome", { design_id: id, indicator });
	}
}
