import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { keepTotal, listUncounted, type Old, oldProfiles } from "./aging-queries.server.ts";
import { deleteProfiles } from "./equality-queries.server.ts";
import { countEquality } from "./totals.server.ts";

/** Before the first answer goes, what each provider's classes in the pilot come to is kept. */
export async function keepTotals(
	db: Db,
	keys: readonly Buffer[],
	old: Old,
	today: LocalDate,
): Promise<void> {
	const courses = await listUncounted(db, old);
	const groups = Map.groupBy(courses, (one) => `${one.provider_id} ${one.pilot_id}`);
	for (const group of groups.values()) {
		const [first] = group;
		if (!first?.pilot_id) continue;
		const totals = await countEquality(db, keys, { courseIds: group.map(({ id }) => id) });
		if (totals.every(({ hidden }) => hidden === "tooFew")) continue;
		const about = { provider_id: first.provider_id, pilot_id: first.pilot_id };
		await keepTotal(db, { ...about, totals: JSON.stringify(totals), counted_on: today });
	}
}

export function listOld(db: Db, old: Old) {
	return oldProfiles(db, old);
}

export async function takeOld(db: Db, learnerIds: readonly string[]): Promise<void> {
	await deleteProfiles(db, learnerIds);
}
