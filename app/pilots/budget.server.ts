import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { BUDGET_KINDS } from "./budget.ts";
import type { QuarterBudget } from "./budget-form.ts";
import { replaceLines } from "./budget-queries.server.ts";
import { openPilot } from "./pilots.server.ts";
import { isQuarterEnd, type QuarterEnd, quartersOf } from "./quarters.ts";
import { type Saved, saveIfSeen } from "./saving.server.ts";
import { loadSetup } from "./setup.server.ts";
import { listTakingPart } from "./setup-queries.server.ts";

export type OpenBudget = Awaited<ReturnType<typeof openBudget>>;

/** All lines of a pilot, the quarters it runs in, and who takes part. */
export async function openBudget(db: Db, slug: string) {
	const pilot = await openPilot(db, slug);
	const { budget } = await loadSetup(db, pilot.id);
	const said = budget.map(({ quarter }) => quarter);
	const providers = await listTakingPart(db, pilot.id);
	return { pilot, budget, providers, quarters: quartersOf(pilot, said) };
}

type OfQuarter = { slug: string; quarter: string; provider: string };

/** What one provider plans and spends in one quarter; other quarters and providers do not exist. */
export async function openQuarter(db: Db, { slug, quarter, provider }: OfQuarter) {
	const { pilot, providers, quarters } = await openBudget(db, slug);
	const taking = providers.find((one) => one.slug === provider);
	if (!taking || !isQuarterEnd(quarter) || !quarters.includes(quarter)) throw notFound();
	const budget = await readQuarter(db, pilot.id, { quarter, providerId: taking.id });
	return { pilot, provider: taking, quarter, budget, seen: versionOf(budget) };
}

export async function saveQuarter(
	db: Db,
	person: Person,
	of: OfQuarter,
	{ budget: facts, seen }: { budget: QuarterBudget; seen: string },
): Promise<Saved<QuarterBudget>> {
	const { provider, quarter } = await openQuarter(db, of);
	const named = { quarter, providerId: provider.id };
	return saveIfSeen(db, person, of.slug, {
		...{ seen, facts },
		read: (trx, pilot) => readQuarter(trx, pilot.id, named),
		write: async (trx, { id }) => {
			const key = { pilot_id: id, provider_id: provider.id, quarter_end: quarter };
			const lines = BUDGET_KINDS.flatMap((kind) => {
				const amount = facts[kind];
				if (!amount) return [];
				return [{ ...key, kind, planned_pence: amount.planned, spent_pence: amount.spent }];
			});
			await replaceLines(trx, key, lines);
			return null;
		},
	});
}

async function readQuarter(
	db: Db,
	pilotId: string,
	{ quarter, providerId }: { quarter: QuarterEnd; providerId: string },
): Promise<QuarterBudget> {
	const { budget } = await loadSetup(db, pilotId);
	const own = budget.filter((line) => line.quarter === quarter && line.providerId === providerId);
	return Object.fromEntries(own.map(({ kind, planned, spent }) => [kind, { planned, spent }]));
}
