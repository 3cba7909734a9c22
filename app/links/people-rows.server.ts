import type { Db } from "#db/open.ts";
import { listRowsOf, type Row } from "./person-data-queries.server.ts";
import { type Owner, PERSON_TABLES } from "./person-tables.ts";

export type Found = { table: string; rows: ReadonlyMap<string, readonly Row[]> };

/** What this provider keeps of many learners, table by table and by the learner. */
export async function listFoundOf(
	db: Db,
	learnerIds: readonly string[],
	providerId: string,
): Promise<Found[]> {
	const whose = new Map<Owner, ReadonlyMap<string, string>>([
		["learner", new Map(learnerIds.map((id) => [id, id]))],
	]);
	const found: Found[] = [];
	for (const spec of PERSON_TABLES) {
		const of = whose.get(spec.of) ?? new Map<string, string>();
		const rows = await listRowsOf(db, spec, [...of.keys()], providerId);
		const learnerOf = (row: Row) => of.get(String(row[spec.column])) ?? "";
		const { gives } = spec;
		if (gives) {
			const ids = rows.map((row) => [String(row[gives.column ?? "id"]), learnerOf(row)] as const);
			whose.set(gives.owner, new Map(ids));
		}
		found.push({ table: spec.table, rows: Map.groupBy(rows, learnerOf) });
	}
	return found;
}
