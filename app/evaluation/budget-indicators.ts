import { SKILLS } from "#app/assessments/levels.ts";
import { levelsGainedIn } from "#app/assessments/levels-gained.ts";
import type { LocalDate } from "#db/columns.ts";
import { Drafting } from "./drafting.ts";
import { coursesAt } from "./facts-at.ts";
import type { IndicatorDrafts } from "./indicators-at.ts";
import { measureCourses } from "./measure-courses.ts";
import { type AmountSaid, draftPence, type Sum } from "./pence.ts";
import { namesFor } from "./quantity-ids.ts";
import type { DraftCell, QuantityId } from "./report-draft.ts";
import { budgetAt } from "./setup-facts.ts";
import type { SubjectFacts } from "./subject-facts.ts";

export const COSTS = ["cost-start", "cost-completion", "cost-level"] as const;
export type CostId = (typeof COSTS)[number];

/** What the money is divided by, and the people it was spent on. */
export type Results = Record<CostId, { of: QuantityId; count: number }> & {
	people: QuantityId;
	/** Money of some pilots is not divided by results of all. */
	areAllPaid: boolean;
};

/** Cost per start, completion and level gained. */
export function budgetIndicators(facts: SubjectFacts, day: LocalDate): IndicatorDrafts {
	const lines = budgetAt(facts.setup.budget, facts.period.from, day);
	if (lines.length === 0) return { values: new Map(), quantities: [], relations: [] };
	const drafting = new Drafting();
	const results = resultsAt(drafting, facts, day);
	const { all } = draftSpent(drafting, facts, day, results);
	const values = new Map(
		COSTS.map((id) => [id, { cell: costCell(all, results, id), completeness: null }]),
	);
	return { values, ...drafting.drafted() };
}

export function resultsAt(drafting: Drafting, facts: SubjectFacts, day: LocalDate): Results {
	const names = namesFor(facts.subject, day);
	const { outcomes } = measureCourses(coursesAt(facts, day), facts.histories, day);
	const levels = levelsGained(facts, day);
	const starts = drafting.people(names("starts"), outcomes.starts);
	return {
		people: starts,
		areAllPaid: !facts.setup.lacksSpending,
		"cost-start": { of: starts, count: outcomes.starts },
		"cost-completion": {
			of: drafting.people(names("completers"), outcomes.completers),
			count: outcomes.completers,
		},
		"cost-level": { of: drafting.things(names("levels-gained"), levels), count: levels },
	};
}

export function draftSpent(
	drafting: Drafting,
	facts: SubjectFacts,
	day: LocalDate,
	results: Results,
	said: AmountSaid = "spent",
) {
	const lines = budgetAt(facts.setup.budget, facts.period.from, day);
	const names = namesFor(facts.subject, day);
	return draftPence(drafting, names, { lines, said, people: results["cost-start"].count });
}

/** Nothing is divided where nobody said what was spent, or where there is no result. */
export function costCell(spent: Sum, results: Results, id: CostId): DraftCell {
	const { of, count } = results[id];
	const isUnknown = !spent.isSaid || !results.areAllPaid;
	if (isUnknown || count === 0) return { kind: "mark", mark: "[x]" };
	return { kind: "money", of: spent.of, people: results.people, per: of };
}

/** All levels gained in all skills, from each learner's first day in a class. */
function levelsGained(facts: SubjectFacts, day: LocalDate): number {
	const firsts = new Map<string, LocalDate>();
	for (const { learnerId, startedOn } of coursesAt(facts, day).flatMap((one) => one.enrolments)) {
		const known = firsts.get(learnerId);
		if (startedOn !== null && (known === undefined || startedOn < known)) {
			firsts.set(learnerId, startedOn);
		}
	}
	const gains = [...firsts].map(([learnerId, from]) =>
		levelsGainedIn(facts.histories.get(learnerId) ?? [], { from, until: day }),
	);
	return gains
		.flatMap((gain) => SKILLS.map((skill) => Math.max(0, gain[skill] ?? 0)))
		.reduce((sum, one) => sum + one, 0);
}
