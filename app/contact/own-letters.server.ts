import { isLanguage, type LanguageTag, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import type { ShownLink } from "#app/keeping/personal-link.server.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { isMailAddress, oneLine } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { factsOf, type Post } from "./letters.server.ts";
import { type OwnLetterKind, ownLetter, ownSentences } from "./own-letter.ts";
import { findLetterFacts } from "./own-letter-queries.server.ts";
import { type Ways, waysFor } from "./ready.ts";

type Owner = { learnerId: string; providerId: string };

/** She changed by her own page how she is reached: the address from before hears of it. */
export async function tellOldAddress(
	trx: Db,
	post: Post,
	owner: Owner,
	{ changeId, email, language }: { changeId: string; email: string | null; language: string },
	now: Date,
): Promise<boolean> {
	const row = await findLetterFacts(trx, owner, now);
	if (!row || row.is_example === 1) return false;
	const letter = { kind: "contact-changed", key: `contact-changed:${changeId}` } as const;
	return write(trx, post, { ...letter, row, email, language, link: null }, now);
}

/** To the address she gave, where she agreed to letters; once a day. */
export async function sendOwnPage(
	trx: Db,
	post: Post,
	owner: Owner,
	{ id, token }: ShownLink,
	now: Date,
): Promise<boolean> {
	const row = await findLetterFacts(trx, owner, now);
	if (!row || !mayWriteTo(row)) return false;
	const { email, language } = row;
	const link = linkTo(post, language, token);
	const key = `own-page:${id}:${londonDate(now)}`;
	await write(trx, post, { kind: "own-page", key, row, email, language, link }, now);
	return true;
}

export type OwnPageWays = {
	/** Where a letter goes; null when none may. Somebody looks at it before she sends it. */
	mailTo: string | null;
	text: string;
	ways: Ways | null;
	/** Words for a slip of paper, hers first. */
	slip: { language: LanguageTag; page: string; alone: string }[];
};

/** What can be done with her link from the desk: a letter, or a message from a telephone. */
export async function waysToOwnPage(
	db: Db,
	post: Post,
	owner: Owner,
	{ token }: ShownLink,
	now: Date,
): Promise<OwnPageWays | null> {
	const row = await findLetterFacts(db, owner, now);
	if (!row) return null;
	const language = languageOf(row.language);
	const words = { t: quickTexts(post.texts(language)), language };
	const facts = { link: linkTo(post, language, token), at: now.toISOString() };
	const { provider } = factsOf(row);
	const lines = [
		words.t("contact:letter.hello", { name: oneLine(row.preferred_name) }),
		...ownSentences(words, "own-page", facts),
		...(provider === null ? [] : [oneLine(provider)]),
	];
	const text = lines.join("\n");
	return {
		mailTo: mayWriteTo(row) ? row.email : null,
		text,
		ways: row.may_leave_message === 1 ? waysFor(row.phone, text) : null,
		slip: slipIn(post, [...new Set([language, SOURCE_LANGUAGE])]),
	};
}

function slipIn({ texts }: Post, languages: readonly LanguageTag[]): OwnPageWays["slip"] {
	return languages.map((language) => {
		const t = quickTexts(texts(language));
		return { language, page: t("contact:letter.page"), alone: t("contact:letter.pageAlone") };
	});
}

type Row = NonNullable<Awaited<ReturnType<typeof findLetterFacts>>>;

function mayWriteTo({ is_example, agreed, email }: Row): boolean {
	return is_example === 0 && agreed === 1 && isMailAddress(email);
}

type OwnLetter = {
	kind: OwnLetterKind;
	key: string;
	row: Row;
	email: string | null;
	language: string;
	link: string | null;
};

async function write(
	trx: Db,
	{ texts }: Post,
	{ kind, key, row, email, language: reads, link }: OwnLetter,
	now: Date,
): Promise<boolean> {
	if (!isMailAddress(email)) return false;
	const language = languageOf(reads);
	const words = { t: quickTexts(texts(language)), language };
	const facts = { ...factsOf(row), link, at: now.toISOString() };
	const about = { key, kind, provider_id: row.provider_id, enrolment_id: row.enrolment_id };
	const letter = { recipient: email, language, ...ownLetter(words, kind, facts) };
	return (await writeMessage(trx, { ...about, ...letter }, now)) !== null;
}

function linkTo({ publicUrl }: Post, language: string, token: string): string {
	return `${publicUrl}/${languageOf(language)}/my/${token}`;
}

function languageOf(tag: string): LanguageTag {
	return isLanguage(tag) ? tag : SOURCE_LANGUAGE;
}
