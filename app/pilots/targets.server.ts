import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { isIndicator } from "#app/evaluation/indicators.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { openPilot } from "./pilots.server.ts";
import { quartersOf } from "./quarters.ts";
import { type Saved, saveIfSeen } from "./saving.server.ts";
import { loadSetup } from "./setup.server.ts";
import type { QuarterTargets } from "./target-form.ts";
import { replaceTargets } from "./target-queries.server.ts";

export type OpenTargets = Awaited<ReturnType<typeof openTargets>>;

export async function openTargets(db: Db, slug: string) {
	const pilot = await openPilot(db, slug);
	const { targets } = await loadSetup(db, pilot.id);
	const said = targets.map(({ quarter }) => quarter);
	return { pilot, targets, quarters: quartersOf(pilot, said) };
}

type OfIndicator = { slug: string; indicator: string };

export async function openTarget(db: Db, { slug, indicator }: OfIndicator) {
	const { pilot, quarters } = await openTargets(db, slug);
	if (!isIndicator(indicator)) throw notFound();
	const targets = await readTargets(db, pilot.id, indicator);
	return { pilot, indicator, quarters, targets, seen: versionOf(targets) };
}

export async function saveTarget(
	db: Db,
	person: Person,
	of: OfIndicator,
	{ targets: facts, seen }: { targets: QuarterTargets; seen: string },
): Promise<Saved<QuarterTargets>> {
	const { indicator } = await openTarget(db, of);
	return saveIfSeen(db, person, of.slug, {
		...{ seen, facts },
		read: (trx, pilot) => readTargets(trx, pilot.id, indicator),
		write: async (trx, { id }) => {
			const key = { pilot_id: id, indicator };
			const rows = Object.entries(facts).map(([quarter_end, value]) => ({
				...{ ...key, quarter_end, value },
			}));
			await replaceTargets(trx, key, rows);
			return null;
		},
	});
}

async function readTargets(db: Db, pilotId: string, indicator: string): Promise<QuarterTargets> {
	const { targets } = await loadSetup(db, pilotId);
	const own = targets.filter((target) => target.indicator === indicator);
	return Object.fromEntries(own.map(({ quarter, value }) => [quarter, value]));
}
