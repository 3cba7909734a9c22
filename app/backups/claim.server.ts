import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { renewClaim, takeClaim } from "./backup-queries.server.ts";

const NAME = "backup-claim";
/** Whoever was killed is waited for no longer; after a failure the next try is as far away. */
const HELD_MS = 5 * 60_000;

export type Claim = { renew: (now: Date) => Promise<boolean> };

/** Of all the servers of one database one makes the backup; null: another one does. */
export async function claimBackup(db: Db, now: Date): Promise<Claim | null> {
	const owner = newId();
	let held = valueAt(now, owner);
	if (!(await takeClaim(db, NAME, held, now.toISOString()))) return null;
	return {
		renew: async (now) => {
			const next = valueAt(now, owner);
			const isOurs = await renewClaim(db, NAME, held, next);
			held = next;
			return isOurs;
		},
	};
}

function valueAt(now: Date, owner: string): string {
	return `${new Date(now.getTime() + HELD_MS).toISOString()} ${owner}`;
}
