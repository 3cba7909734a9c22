import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { AskedContact } from "./lost-link-form.ts";
import { insertLostLink } from "./lost-link-queries.server.ts";

/**
 * Keeps what was typed and looks at nothing: the same one statement for whoever has it and for
 * nobody, so that neither the answer nor its time tells which. See `answerLostLinks`.
 */
export async function askForLink(db: Db, asked: AskedContact, now: Date): Promise<void> {
	await insertLostLink(db, { id: newId(), ...asked, asked_at: now.toISOString() });
}
