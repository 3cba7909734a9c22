import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { type EqualityScope, listProfiles, type ProfileRow } from "./equality-queries.server.ts";
import type { Profile } from "./questions.ts";
import { type EqualityKeys, openProfile } from "./seal.server.ts";
import { type Total, totalsOf } from "./totals.ts";

export type { EqualityScope } from "./equality-queries.server.ts";

/** Of her providers, and of nothing smaller. */
export function openTotals(db: Db, keys: EqualityKeys, person: Person): Promise<Total[]> {
	return countEquality(db, keys, { providerIds: providersOf(person, "coordinator") });
}

/** The only way from the sealed profiles to anybody but herself: totals, small numbers hidden. */
export async function countEquality(
	db: Db,
	keys: EqualityKeys,
	scope: EqualityScope,
): Promise<Total[]> {
	const ids = "providerIds" in scope ? scope.providerIds : scope.courseIds;
	if (ids.length === 0) return totalsOf([], 0);
	const people = Map.groupBy(await listProfiles(db, scope), ({ id }) => id);
	const said = [...people.values()].flatMap((rows) => latestOf(keys, rows) ?? []);
	said.sort(byDate);
	return totalsOf(
		said.map(({ profile }) => profile),
		people.size,
	);
}

function byDate(one: Said, other: Said): number {
	return one.updatedAt < other.updatedAt ? -1 : Number(one.updatedAt > other.updatedAt);
}

type Said = { profile: Profile; updatedAt: string };

/** Of records that became one person, what was said last. */
function latestOf(keys: EqualityKeys, rows: readonly ProfileRow[]): Said | null {
	for (const { sealed_for, key_id, sealed, updated_at } of rows.toReversed()) {
		if (sealed_for === null || key_id === null || sealed === null || updated_at === null) continue;
		const profile = openProfile(keys, sealed_for, { key_id, sealed });
		if (profile) return { profile, updatedAt: updated_at };
	}
	return null;
}
