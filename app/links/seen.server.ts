import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { listReaders, listRolesOf } from "./seen-queries.server.ts";

/** Who looked at her record, told by what they do there and never by name. */
export type Seen = { day: string; roles: string[]; provider: string | null };

/** @param providerId null for all providers; else what happened for this one */
export async function listSeen(
	db: Db,
	records: readonly string[],
	providerId: string | null,
): Promise<Seen[]> {
	const rows = await listReaders(db, records, providerId);
	const ids = [...new Set(rows.flatMap(({ by_ref }) => by_ref ?? []))];
	const roles = Map.groupBy(await listRolesOf(db, ids), ({ person_id }) => person_id);
	const seen = new Map<string, Seen>();
	for (const { at, by_ref, role: as, provider } of rows) {
		if (by_ref === null) continue;
		const day = londonDate(new Date(at));
		// As what she looked, where the entry knows; else what she does there now.
		const of = as ? [as] : (roles.get(by_ref) ?? []).map(({ role }) => role);
		seen.set(`${day} ${by_ref} ${of} ${provider}`, { day, roles: [...new Set(of)], provider });
	}
	return [...seen.values()];
}
