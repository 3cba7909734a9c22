import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { roleOf } from "./actor.ts";
import { type Note, note } from "./note.server.ts";

/** By whom something was taken away: staff, a learner with her own link, or who runs the server. */
export type Taker = Person | "herself" | "server";

type Taken = Pick<Note, "kind" | "about" | "learnerId" | "providerId">;

/** A file that leaves is told of by hand: what it holds may stand in no answer that is looked through. */
export async function noteExport(
	db: Db,
	by: Taker,
	taken: readonly Taken[],
	now: Date,
): Promise<void> {
	await db.transaction().execute((trx) =>
		note(
			trx,
			taken.map((one): Note => ({ ...one, ...takerOf(by, one.providerId), act: "exported" })),
			now,
		),
	);
}

function takerOf(by: Taker, providerId: string | undefined): Pick<Note, "by" | "role"> {
	if (typeof by === "string") return { by: null, role: by };
	const role = roleOf(by, providerId ?? null);
	return { by: by.id, ...(role && { role }) };
}
