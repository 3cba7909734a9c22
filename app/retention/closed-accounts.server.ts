import { note } from "#app/audit/note.server.ts";
import { clearFactors } from "#app/factors/factors.server.ts";
import type { Db } from "#db/open.ts";
import { deleteIdentities, emptyPassword } from "./closed-accounts-queries.server.ts";
import type { Cutoff } from "./cutoff.ts";

/** Nothing is left to come in by; opened again, she chooses a password by a letter. */
export async function emptyAccounts(
	db: Db,
	ids: readonly string[],
	cutoff: Cutoff,
	now: Date,
): Promise<void> {
	for (const id of ids) {
		await db.transaction().execute(async (trx) => {
			// It may have been opened again meanwhile.
			if (!(await emptyPassword(trx, id, cutoff))) return;
			await deleteIdentities(trx, id);
			const person = { by: null, act: "changed", kind: "person", about: id } as const;
			const identity = { by: null, act: "removed", kind: "sign_in_identity", about: id } as const;
			await note(trx, [{ ...person, fields: ["password_hash"] }, identity], now);
			await clearFactors(trx, id, null, now);
		});
	}
}
