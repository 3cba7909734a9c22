import { note } from "#app/audit/note.server.ts";
import type { Post } from "#app/contact/letters.server.ts";
import { isLanguage, type LanguageTag, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { isMailAddress } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { invitationLetter, resetLetter } from "./account-letters.ts";
import { tokenHashOf, tokenOf } from "./account-token.server.ts";
import {
	listRefusals,
	listResetAsks,
	listUnwritten,
	takeRefusal,
	takeResetAsk,
	takeUnwritten,
} from "./behind-answers-queries.server.ts";
import { findPersonByEmail } from "./people-queries.server.ts";
import { hadEnoughResets, makeReset } from "./reset.server.ts";

const AT_ONCE = 50;

/**
 * What an answer must not tell, not even by its time, is done behind it, by whichever server comes
 * first: whose e-mail was typed, and the letters.
 */
export async function workBehindAnswers(db: Db, post: Post, now: Date): Promise<void> {
	await writeInvitations(db, post, now);
	await writeResets(db, post, now);
	await noteRefusals(db, now);
}

async function writeInvitations(db: Db, post: Post, now: Date): Promise<void> {
	const { publicUrl, secret } = post;
	for (const { id, email, language, invited_at, ...about } of await listUnwritten(db, AT_ONCE)) {
		const token = tokenOf("an invitation", id, secret);
		const hash = tokenHashOf("an invitation", token, secret);
		const words = wordsOf(post, language);
		const address = `${publicUrl}/${words.language}/invite/${token}`;
		const key = `invitation:${id}:${invited_at}`;
		const letter = { ...invitationLetter(words.t, { ...about, address }), key };
		await db.transaction().execute(async (trx) => {
			if (!(await takeUnwritten(trx, id, hash)) || !isMailAddress(email)) return;
			await send(trx, { ...letter, kind: "invitation", email, language: words.language }, now);
		});
	}
}

async function writeResets(db: Db, post: Post, now: Date): Promise<void> {
	for (const { id, email_folded } of await listResetAsks(db, AT_ONCE)) {
		await db.transaction().execute(async (trx) => {
			if (!(await takeResetAsk(trx, id))) return;
			const person = await findPersonByEmail(trx, email_folded);
			if (!person || !isMailAddress(person.email)) return;
			if (await hadEnoughResets(trx, person.id, now)) return;
			const token = await makeReset(trx, post.secret, { personId: person.id, by: null }, now);
			const { t, language } = wordsOf(post, person.language);
			const letter = resetLetter(t, `${post.publicUrl}/${language}/reset/${token}`);
			const about = { key: `reset:${id}`, kind: "reset", email: person.email, language };
			await send(trx, { ...letter, ...about }, now);
		});
	}
}

/** Those of nobody go without a trace. */
async function noteRefusals(db: Db, now: Date): Promise<void> {
	for (const { id, email_folded } of await listRefusals(db, AT_ONCE)) {
		await db.transaction().execute(async (trx) => {
			if (!(await takeRefusal(trx, id))) return;
			const person = await findPersonByEmail(trx, email_folded);
			if (!person) return;
			const about = { kind: "person", about: person.id, fields: ["password_hash"] } as const;
			await note(trx, [{ by: null, act: "refused", ...about }], now);
		});
	}
}

type Letter = Record<"key" | "kind" | "email" | "language" | "subject" | "body", string>;

/** Of no provider: the desk, which sees its provider's letters, must not read the link. */
function send(trx: Db, { email, ...letter }: Letter, now: Date) {
	const nobodys = { provider_id: null, enrolment_id: null };
	return writeMessage(trx, { ...letter, ...nobodys, recipient: email }, now);
}

function wordsOf({ texts }: Post, tag: string) {
	const language: LanguageTag = isLanguage(tag) ? tag : SOURCE_LANGUAGE;
	return { t: quickTexts(texts(language)), language };
}
