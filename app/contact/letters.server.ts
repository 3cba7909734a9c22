import { setImmediate as othersFirst } from "node:timers/promises";
import { isLanguage, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import type { Texts } from "#app/i18n/texts.server.ts";
import { linkToRequest } from "#app/keeping/link.server.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { isMailAddress } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { type DueLetter, listDue, type Recipient } from "./due.server.ts";
import { fateOf, isOver } from "./due.ts";
import { type LetterKind, learnerLetter } from "./letter.ts";
import {
	deleteLetter,
	failLetter,
	listKnownKeys,
	listWaitingLetters,
} from "./outbox-queries.server.ts";
import { giveUpOwnLetters } from "./own-letter-queries.server.ts";

export type Post = {
	texts: Texts;
	/** Where the site lives, without a slash at the end. */
	publicUrl: string;
	/** Keys the tokens of private links. */
	secret: string;
};

const WITH_LINK: readonly LetterKind[] = ["offer", "offer-ends", "place", "first-lesson"];

/**
 * Brings the outbox in line with what is true: writes the letters that are missing, takes back
 * those whose reason is gone. Run again, or by many servers at once, it writes nothing twice.
 * @returns how many letters were written
 */
export async function keepLetters(db: Db, post: Post, now: Date): Promise<number> {
	const due = await listDue(db, now);
	await judgeWaiting(db, due, now);
	await giveUpOwnLetters(db, now);
	const fresh = [...due.values()].filter((one) => one.isNew && !isOver(one, now));
	const known = await listKnownKeys(
		db,
		fresh.map(({ key }) => key),
	);
	let written = 0;
	for (const letter of fresh.filter(({ key }) => !known.has(key))) {
		// SQLite answers in the same turn of the loop: readers must not wait for all the letters.
		await othersFirst();
		if (await writeLetter(db, post, letter, now)) written++;
	}
	return written;
}

async function judgeWaiting(db: Db, due: ReadonlyMap<string, DueLetter>, now: Date): Promise<void> {
	for (const letter of await listWaitingLetters(db, now)) {
		const reason = due.get(letter.key);
		const fate = fateOf(letter, reason && { ...reason, recipient: reason.row.email ?? "" }, now);
		if (fate === "take-back") await deleteLetter(db, letter);
		if (fate === "too-late") await failLetter(db, letter, now);
	}
}

function writeLetter(db: Db, post: Post, letter: DueLetter, now: Date): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const composed = await composeLetter(trx, post, letter, now);
		if (composed === null) return false;
		const { key, kind, row } = letter;
		const about = { key, kind, provider_id: row.provider_id, enrolment_id: row.enrolment_id };
		return (await writeMessage(trx, { ...about, ...composed }, now)) !== null;
	});
}

/** Null when what she gave is no address; the link's row is made with it. */
export async function composeLetter(
	trx: Db,
	{ texts, publicUrl, secret }: Post,
	{ kind, row, at, before }: DueLetter,
	now: Date,
) {
	if (!isMailAddress(row.email)) return null;
	const language = isLanguage(row.language) ? row.language : SOURCE_LANGUAGE;
	const token = WITH_LINK.includes(kind)
		? await linkToRequest(trx, secret, row.enrolment_id, now)
		: null;
	const link = token && `${publicUrl}/${language}/my/${token}`;
	const t = quickTexts(texts(language));
	const facts = { ...factsOf(row), link, at, before };
	return { recipient: row.email, language, ...learnerLetter({ t, language }, kind, facts) };
}

/** The name of who teaches in secret, or for one workplace alone, tells others too much. */
export function factsOf(row: Omit<Recipient, "email" | "enrolment_id" | "provider_id">) {
	const isSecret = row.private === 1 || row.address_hidden === 1;
	return {
		name: row.preferred_name,
		provider: isSecret ? null : row.provider,
		phone: row.contact_phone ?? row.provider_phone,
		where: whereOf(row),
		next: row.next_at,
	};
}

type Place = Pick<
	Recipient,
	"online" | "venue_name" | "address" | "town" | "postcode" | "address_hidden"
>;

function whereOf(row: Place): string | null {
	if (row.venue_name === null) return row.online === 1 ? "online" : null;
	if (row.address_hidden === 1) return "ask";
	return [row.venue_name, row.address, row.town, row.postcode].filter(Boolean).join(", ");
}
