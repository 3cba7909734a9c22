import { asSameDatabase, type Db } from "#db/open.ts";
import type { Actor } from "./actor.ts";
import { Changes } from "./changes.server.ts";
import { Seen } from "./seen.server.ts";
import type { AnswerText } from "./shown.ts";
import { Tally } from "./tally.ts";
import { writeChanges } from "./write-changes.server.ts";
import { writeSeen } from "./write-seen.server.ts";

export type Books = {
	/** The same database; what goes through it is kept account of. */
	db: Db;
	/** Before the answer leaves; left out, it shows nobody. */
	close: (answer?: AnswerText) => Promise<void>;
};

/**
 * What a request, a job or a command does with records of learners, told by the database itself.
 *
 * A new page does nothing for it: who reads names or changes rows about a learner by `context.db` is
 * noted, each change in its own transaction, each read before the answer leaves. Two things are told
 * by hand with `note`: statements written as raw SQL, and what is no row of a learner (accounts, roles,
 * settings, exports). What a page reads to count or to compare and does not show is not noted.
 */
export function openBooks(db: Db, actor: Actor): Books {
	const seen = new Seen();
	const single = new Tally();
	const heard = asSameDatabase(db.withPlugin(seen).withPlugin(new Changes(single)), db);
	heard.transaction = () => {
		const begun = db.transaction();
		const execute = begun.execute.bind(begun);
		begun.execute = (work) =>
			execute(async (trx) => {
				const tally = new Tally();
				const done = await work(trx.withPlugin(seen).withPlugin(new Changes(tally)));
				await writeChanges(trx, tally, actor);
				return done;
			});
		return begun;
	};
	const close = async (answer?: AnswerText) => {
		if (single.written.length > 0)
			await db.transaction().execute((trx) => writeChanges(trx, single, actor));
		if (answer !== undefined) await writeSeen(db, { seen, answer }, actor);
	};
	return { db: heard, close };
}

/** Opened for a piece of work that shows nobody anything, and closed when it ends or fails. */
export async function keepBooks<T>(
	opened: Db,
	actor: Actor,
	work: (db: Db) => Promise<T>,
): Promise<T> {
	const { db, close } = openBooks(opened, actor);
	try {
		return await work(db);
	} finally {
		await close();
	}
}
