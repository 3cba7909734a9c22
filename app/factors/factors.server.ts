import type { Db } from "#db/open.ts";
import { countFactors } from "./factor-queries.server.ts";

/** Whoever has one is asked for it, whatever her roles. */
export async function hasFactor(db: Db, personId: string): Promise<boolean> {
	return (await countFactors(db, personId)) > 0;
}
