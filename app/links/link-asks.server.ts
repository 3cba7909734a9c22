import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { Post } from "#app/contact/letters.server.ts";
import { type Ways, waysFor } from "#app/contact/ready.ts";
import { notFound } from "#app/http/errors.ts";
import { isLanguage, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { oneLine } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { countWaiting, findAsk, finishAsk, listOpenAsks } from "./link-asks-queries.server.ts";
import { knownLinksOf } from "./links-of.server.ts";
import { listUnproven } from "./lost-link-queries.server.ts";

export type LinkAsk = Awaited<ReturnType<typeof openLinkAsks>>[number];

/** Learners of her providers who lost their link, each with a message to send her. */
export async function openLinkAsks(db: Db, person: Person, post: Post, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	const rows = await listOpenAsks(db, providerIds);
	const unproven = await listUnproven(db, [NOBODY, ...rows.map((row) => row.learner_id)]);
	const asks = [];
	for (const row of rows) {
		const links = await knownLinksOf(db, post.secret, holderOf(row), now);
		const tokens = links.map(({ token }) => token);
		const hers = unproven.filter((one) => one.learner_id === row.learner_id);
		asks.push({ ...askOf(row), ...messageOf(post, row, tokens), isUnproven: hers.length > 0 });
	}
	return asks;
}

/** In a list of ids that must not be empty. */
const NOBODY = "";

/** For the desk: lost links, and requests to be erased. */
export function countAsks(db: Db, providerIds: readonly string[]) {
	return countWaiting(db, providerIds);
}

/** Somebody reached her. Said twice, the first time counts. */
export async function finishLinkAsk(db: Db, person: Person, id: string, now: Date): Promise<void> {
	const ask = await findAsk(db, id);
	if (!ask || !canCoordinate(person, ask)) throw notFound();
	await finishAsk(db, ask.id, { done_at: now.toISOString(), done_by: person.id });
}

type Row = Awaited<ReturnType<typeof listOpenAsks>>[number];

function holderOf(row: Row) {
	return { learnerId: row.learner_id, providerId: row.provider_id };
}

function askOf(row: Row) {
	return {
		id: row.id,
		learnerId: row.learner_id,
		askedAt: row.asked_at,
		name: row.preferred_name,
		sayName: row.say_name,
		provider: row.provider,
		language: row.language,
		phone: row.phone,
		email: row.email,
		mayWrite: row.may_leave_message === 1,
	};
}

type Message = { message: string | null; ways: Ways | null };

/** Nothing to send where she has no page, or wants no messages. */
function messageOf(post: Post, row: Row, tokens: readonly string[]): Message {
	if (tokens.length === 0) return { message: null, ways: null };
	const language = isLanguage(row.language) ? row.language : SOURCE_LANGUAGE;
	const t = quickTexts(post.texts(language));
	const lines = [
		t("contact:letter.hello", { name: oneLine(row.preferred_name) }),
		t("contact:letter.page"),
		...tokens.map((token) => `${post.publicUrl}/${language}/my/${token}`),
		t("contact:letter.pageAlone"),
	];
	const message = lines.join("\n");
	return { message, ways: row.may_leave_message === 1 ? waysFor(row.phone, message) : null };
}
