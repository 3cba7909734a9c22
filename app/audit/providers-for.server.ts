import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { employersOf } from "./actor.ts";
import { listSharedProviders } from "./audit-queries.server.ts";

/**
 * For which of the providers she works for somebody did something with a learner: the one there is,
 * or those that know the learner. Learners of none of them are left out.
 */
export async function providersFor(
	db: Db,
	person: Person | null,
	learnerIds: readonly string[],
): Promise<Map<string, string[]>> {
	const providers = person ? employersOf(person) : [];
	if (providers.length === 0) return new Map();
	if (providers.length === 1) return new Map(learnerIds.map((id) => [id, providers]));
	const shared = await listSharedProviders(db, learnerIds, providers);
	const known = Map.groupBy(shared, ({ learner_id }) => learner_id);
	return new Map(
		[...known].map(([id, rows]) => [id, rows.map(({ provider_id }) => provider_id)] as const),
	);
}
