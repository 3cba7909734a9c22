import type { Db } from "#db/open.ts";
import { type Creche, crecheFree } from "./creche.ts";
import { findCreche } from "./creche-queries.server.ts";

/** Counted like places; null for a class without a crèche. */
export async function crechePlaces(trx: Db, courseId: string): Promise<Creche | null> {
	const row = await findCreche(trx, courseId);
	if (!row) return null;
	const taken = Number(row.taken);
	return { places: row.places, taken, free: crecheFree(row.places, taken) };
}
