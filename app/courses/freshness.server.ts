import { setImmediate as othersFirst } from "node:timers/promises";
import { SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { isMailAddress } from "#app/messages/sending.ts";
import { foldEmail } from "#app/people/emails.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { confirmLetter } from "./confirm-letter.ts";
import { hashOfToken, newToken } from "./confirm-token.server.ts";
import { type AskReason, askedSince, type Freshness, reasonToAsk } from "./freshness.ts";
import {
	type AskableRow,
	insertRequests,
	listAskable,
	listBelieved,
	listUnconfirmed,
	takeTurn,
} from "./freshness-queries.server.ts";

export type LetterHead = {
	/** Of the texts in English. */
	t: Translate;
	/** Where the site lives, without a slash at the end. */
	publicUrl: string;
};

const MOST_IN_A_LETTER = 40;
const IDS_AT_ONCE = 500;

type Due = { row: AskableRow; facts: Freshness; reason: AskReason; contact: string };

/**
 * Asks the contact of every class that is due whether all is still true: one letter for each
 * contact, with a link for each class. Running it again, or twice at once, asks nobody twice.
 * @returns how many letters were written
 */
export async function askForConfirmation(db: Db, head: LetterHead, now: Date): Promise<number> {
	const today = londonDate(now);
	const believed = await believedOf(db);
	const rows = await listUnconfirmed(db, today);
	for (const ids of chunksOf([...believed.keys()], IDS_AT_ONCE)) {
		rows.push(...(await listAskable(db, ids, today)));
	}
	const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
	let letters = 0;
	for (const group of byContact(dueOf(unique, believed, today))) {
		for (const classes of chunksOf(group, MOST_IN_A_LETTER)) {
			// SQLite answers in the same turn of the loop: readers must not wait for all the letters.
			await othersFirst();
			if (await askContact(db, head, classes, now)) letters++;
		}
	}
	return letters;
}

/** Looks again once it is its turn: another process may have asked meanwhile. */
function askContact(
	db: Db,
	head: LetterHead,
	classes: readonly Due[],
	now: Date,
): Promise<boolean> {
	const today = londonDate(now);
	return db.transaction().execute(async (trx) => {
		await takeTurn(trx, now.toISOString());
		const ids = classes.map(({ row }) => row.id);
		const rows = await listAskable(trx, ids, today);
		const [still = []] = byContact(dueOf(rows, await believedOf(trx), today));
		return still.length > 0 && writeLetter(trx, head, still, now);
	});
}

async function writeLetter(
	trx: Db,
	{ t, publicUrl }: LetterHead,
	classes: readonly Due[],
	now: Date,
): Promise<boolean> {
	const [first] = classes;
	if (!first) return false;
	const asked = classes.map((due) => ({ ...due, token: newToken() }));
	const letter = confirmLetter(
		t,
		first.row.provider,
		asked.map(({ row, reason, token }) => ({
			title: row.title ?? row.slug,
			reason,
			url: `${publicUrl}/${SOURCE_LANGUAGE}/confirm/${token}`,
		})),
	);
	const message = {
		key: `confirmation ${first.row.id} ${askedSince(first.facts, first.reason)}`,
		kind: "confirmation",
		provider_id: first.row.provider_id,
		recipient: first.contact,
		language: SOURCE_LANGUAGE,
		...letter,
	};
	const messageId = await writeMessage(trx, message, now);
	if (messageId === null) return false;
	await insertRequests(
		trx,
		asked.map(({ row, reason, token }) => ({
			id: newId(),
			course_id: row.id,
			token_hash: hashOfToken(token),
			reason,
			asked_at: now.toISOString(),
			answered_at: null,
			message_id: messageId,
		})),
	);
	return true;
}

type Believed = ReadonlyMap<string, Instant>;

async function believedOf(db: Db): Promise<Believed> {
	return new Map((await listBelieved(db)).map(({ course_id, at }) => [course_id, at]));
}

function dueOf(rows: readonly AskableRow[], believed: Believed, today: LocalDate): Due[] {
	return rows.flatMap((row) => {
		const contact = row.contact_email ?? row.provider_email;
		const facts = {
			confirmedOn: row.confirmed_on,
			askedAt: row.asked_at,
			believedAt: believed.get(row.id) ?? null,
		};
		const reason = reasonToAsk(facts, today);
		return reason && isMailAddress(contact) ? [{ row, facts, reason, contact }] : [];
	});
}

/** One provider's classes of one address, however it was typed. */
function byContact(due: readonly Due[]): Due[][] {
	const groups = Map.groupBy(due, ({ row, contact }) => `${row.provider_id} ${foldEmail(contact)}`);
	return [...groups.values()];
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
