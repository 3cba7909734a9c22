import type { Db } from "#db/open.ts";
import { listStates } from "./requests-queries.server.ts";
import { placesFree, takesPlace } from "./states.ts";

type Places = { id: string; capacity: number | null };

/** Null when the class has no limit; the class is held. */
export async function countFree(trx: Db, { id, capacity }: Places): Promise<number | null> {
	const states = (await listStates(trx, id)).map(({ state }) => state);
	return placesFree(capacity, states);
}

/** Offers and places: a class is not finished while somebody has one. */
export async function countContinuing(trx: Db, courseId: string): Promise<number> {
	return (await listStates(trx, courseId)).filter(({ state }) => takesPlace(state)).length;
}
