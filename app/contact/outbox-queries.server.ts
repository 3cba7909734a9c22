import type { Insertable } from "kysely";
import { earlier, LONGEST_CLAIM } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import type { MessageTable } from "#db/tables/finder.ts";
import { LETTER_KINDS } from "./letter.ts";

const AT_ONCE = 500;

export async function listKnownKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
	const known = new Set<string>();
	for (let at = 0; at < keys.length; at += AT_ONCE) {
		const rows = await db
			.selectFrom("message")
			.where("key", "in", keys.slice(at, at + AT_ONCE))
			.select("key")
			.execute();
		for (const { key } of rows) known.add(key);
	}
	return known;
}

/** Letters to learners that have not left and that no sender has in hand. */
export function listWaitingLetters(db: Db, now: Date) {
	return db
		.selectFrom("message")
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.where("kind", "in", LETTER_KINDS)
		.where((eb) =>
			eb.or([eb("claimed_at", "is", null), eb("claimed_at", "<", earlier(now, LONGEST_CLAIM))]),
		)
		.select(["id", "key", "recipient", "created_at", "tries"])
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

type Waiting = Awaited<ReturnType<typeof listWaitingLetters>>[number];

/** Nothing is taken out of a hand: who claimed it meanwhile counted its try. */
export function deleteLetter(db: Db, { id, tries }: Waiting) {
	return db
		.deleteFrom("message")
		.where("id", "=", id)
		.where("tries", "=", tries)
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.execute();
}

export function failLetter(db: Db, { id, tries }: Waiting, now: Date) {
	return db
		.updateTable("message")
		.set({ failed_at: now.toISOString(), problem: "too-late", body: "" })
		.where("id", "=", id)
		.where("tries", "=", tries)
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.execute();
}

export type NewLetter = Pick<
	Insertable<MessageTable>,
	"subject" | "body" | "recipient" | "language"
>;
