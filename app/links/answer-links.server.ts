import type { Post } from "#app/contact/letters.server.ts";
import { isSamePhone } from "#app/enrolments/phone.ts";
import { isLanguage, type LanguageTag, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { earlier, isMailAddress, LOST_LINK } from "#app/messages/sending.ts";
import { foldEmail } from "#app/people/emails.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { linkLetter } from "./link-letter.ts";
import { linksOf } from "./links-of.server.ts";
import type { AskedContact } from "./lost-link-form.ts";
import {
	insertAsk,
	listHolders,
	listLettersTo,
	listLostLinks,
	listProvidersOf,
	listUnproven,
	takeLostLink,
} from "./lost-link-queries.server.ts";
import { spellingsOf } from "./phone-spellings.ts";

const HOUR = 3_600_000;
const MOST_LETTERS_AN_HOUR = 3;
const AT_ONCE = 50;

/** Behind the answer, by whichever server comes first: a letter, or somebody at the desk. */
export async function answerLostLinks(db: Db, post: Post, now: Date): Promise<void> {
	for (const { id, ...asked } of await listLostLinks(db, AT_ONCE)) {
		await db.transaction().execute(async (trx) => {
			if (await takeLostLink(trx, id)) await answer(trx, post, { id, ...asked }, now);
		});
	}
}

type Asked = AskedContact & { id: string };

async function answer(trx: Db, post: Post, { id: askedId, ...asked }: Asked, now: Date) {
	const holders = await holdersOf(trx, asked);
	const mayWrite = asked.way === "email";
	const written = mayWrite ? await writeTo(trx, post, { holders, askedId }, now) : new Set();
	for (const { id } of holders.filter((one) => !written.has(one.id))) {
		await tellDesk(trx, post, id, now);
	}
}

async function holdersOf(trx: Db, { way, contact }: AskedContact) {
	const found = await listHolders(trx, way, way === "email" ? [contact] : spellingsOf(contact));
	const holders = found.filter(({ email, phone }) =>
		way === "email" ? email !== null && foldEmail(email) === contact : isSamePhone(phone, contact),
	);
	if (holders.length === 0) return [];
	const unproven = await listUnproven(
		trx,
		holders.map(({ id }) => id),
	);
	return holders.map((holder) => ({
		...holder,
		isProven: !unproven.some((one) => one.learner_id === holder.id && one.contact === holder.email),
	}));
}

type HolderRow = Awaited<ReturnType<typeof holdersOf>>[number];

/** One letter to the address on record, for all who agreed to be written to and have a page. */
async function writeTo(
	trx: Db,
	post: Post,
	{ holders, askedId }: { holders: readonly HolderRow[]; askedId: string },
	now: Date,
) {
	const pages = [];
	for (const holder of holders.filter(({ agreed, isProven }) => agreed && isProven)) {
		pages.push(...(await pagesOf(trx, post, holder, now)));
	}
	const reached = new Set(pages.map(({ holder }) => holder.id));
	const [first] = pages;
	if (!first || !isMailAddress(first.holder.email)) return new Set<string>();
	if (await isEnough(trx, first.holder.email, now)) return reached;
	const { t, language } = wordsFor(post, first.holder);
	const links = pages.map(({ holder, address }) => ({ t: wordsFor(post, holder).t, address }));
	const about = {
		key: `${LOST_LINK}:${askedId}`,
		kind: LOST_LINK,
		provider_id: null,
		enrolment_id: first.enrolmentId,
	};
	const letter = { ...linkLetter(t, links), recipient: first.holder.email, language };
	await writeMessage(trx, { ...about, ...letter }, now);
	return reached;
}

async function pagesOf(trx: Db, { publicUrl, secret }: Post, holder: HolderRow, now: Date) {
	const language = languageOf(holder.language);
	const pages = [];
	// An invented provider writes to nobody.
	for (const provider of (await listProvidersOf(trx, holder.id)).filter((one) => !one.is_example)) {
		const owner = { learnerId: holder.id, providerId: provider.id };
		for (const { token, enrolmentId } of await linksOf(trx, secret, owner, now)) {
			pages.push({ holder, enrolmentId, address: `${publicUrl}/${language}/my/${token}` });
		}
	}
	return pages;
}

async function isEnough(trx: Db, recipient: string, now: Date): Promise<boolean> {
	const before = await listLettersTo(trx, recipient, earlier(now, HOUR));
	return before.length >= MOST_LETTERS_AN_HOUR;
}

/** Her links are made with it: at the desk they are only read. */
async function tellDesk(trx: Db, { secret }: Post, learnerId: string, now: Date): Promise<void> {
	const open = { asked_at: now.toISOString(), done_at: null, done_by: null };
	for (const { id } of await listProvidersOf(trx, learnerId)) {
		await insertAsk(trx, { id: newId(), learner_id: learnerId, provider_id: id, ...open });
		await linksOf(trx, secret, { learnerId, providerId: id }, now);
	}
}

function wordsFor({ texts }: Post, { language }: HolderRow) {
	const tag = languageOf(language);
	return { t: quickTexts(texts(tag)), language: tag };
}

function languageOf(tag: string): LanguageTag {
	return isLanguage(tag) ? tag : SOURCE_LANGUAGE;
}
