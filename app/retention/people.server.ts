import { note } from "#app/audit/note.server.ts";
import { leaveAll } from "#app/enrolments/leaving-all.server.ts";
import { letAge } from "#app/links/age.server.ts";
import { holdLearners } from "#db/hold-learners.ts";
import type { Db } from "#db/open.ts";
import type { Cutoffs } from "./cutoff.ts";
import { emptyMessage, findRequest, oldPeople } from "./people-queries.server.ts";

/** The request closes as if she left, and its words go; it stays for the count. */
export async function closeRequests(db: Db, ids: readonly string[], now: Date): Promise<void> {
	for (const id of ids) {
		await db.transaction().execute(async (trx) => {
			const request = await findRequest(trx, id);
			await leaveAll(trx, [request], null, now);
			await emptyMessage(trx, id);
			const { learnerId, providerId } = request;
			const about = { kind: "enrolment", about: id, learnerId, providerId } as const;
			await note(trx, [{ by: null, act: "changed", ...about, fields: ["state", "message"] }], now);
		});
	}
}

/** Looked at again with her record held: she may have asked for a class meanwhile. */
export async function letPeopleAge(
	db: Db,
	ids: readonly string[],
	cutoffs: Cutoffs,
	now: Date,
): Promise<void> {
	for (const id of ids) {
		await db.transaction().execute(async (trx) => {
			await holdLearners(trx, [id]);
			if (await oldPeople(trx, cutoffs, id).executeTakeFirst()) await letAge(trx, id, now);
		});
	}
}
