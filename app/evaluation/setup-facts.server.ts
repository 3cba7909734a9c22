import type { BudgetLine } from "#app/pilots/budget.ts";
import { loadSetups } from "#app/pilots/setup.server.ts";
import type { Db } from "#db/open.ts";
import { NOTHING_SET_UP, type SetupFacts } from "./setup-facts.ts";

function saysNoSpending(budget: readonly BudgetLine[]): boolean {
	return budget.every(({ spent }) => spent === null);
}

export async function loadSetupFacts(
	db: Db,
	pilots: readonly { id: string; slug: string }[],
): Promise<SetupFacts> {
	if (pilots.length === 0) return NOTHING_SET_UP;
	const setups = await loadSetups(
		db,
		pilots.map(({ id }) => id),
	);
	const [only, ...others] = setups.values();
	const budget = pilots.flatMap(({ id, slug }) =>
		(setups.get(id)?.budget ?? []).map((line) => ({ ...line, pilot: slug })),
	);
	if (!only || others.length > 0) {
		const lacksSpending = pilots.some(({ id }) => saysNoSpending(setups.get(id)?.budget ?? []));
		return { ...NOTHING_SET_UP, budget, lacksSpending };
	}
	return { ...NOTHING_SET_UP, budget, targets: only.targets, boxes: only.boxes };
}
