import type { Person } from "#app/access/person.ts";
import { isLanguage, type LanguageTag, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { linkToRequest } from "#app/keeping/link.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { listTries } from "./absence-queries.server.ts";
import { getReachable } from "./attempts.server.ts";
import type { LetterFacts } from "./letter.ts";
import { factsOf, type Post } from "./letters.server.ts";
import { type ReadyKind, readyKinds, readyMessage, waysFor } from "./ready.ts";
import { findCancelledAhead, findEnrolmentFacts, findOpenOffer } from "./ready-queries.server.ts";
import { hasReminders } from "./reminders.server.ts";

export type ReadyPageData = Awaited<ReturnType<typeof openReady>>;
export type ReadyMessage = ReadyPageData["messages"][number];

/** What can be said to a learner about one of her classes, and who tried before. */
export async function openReady(
	db: Db,
	person: Person,
	{ learnerId, enrolmentId }: { learnerId: string; enrolmentId: string | undefined },
	post: Post & { language: string },
	now: Date,
) {
	const found = await getReachable(db, person, learnerId, post.language, enrolmentId);
	const { learner, enrolment, titles } = found;
	const mayWrite = learner.may_leave_message === 1;
	const tries = await listTries(db, [enrolment.id]);
	return {
		formKey: newId(),
		id: learner.id,
		enrolmentId: enrolment.id,
		name: learner.preferred_name,
		sayName: learner.say_name,
		language: languageOf(learner.language),
		phone: learner.phone,
		email: learner.email,
		mayWrite,
		title: titles.get(enrolment.course_id),
		messages: mayWrite ? await messagesFor(db, post, found, now) : [],
		tries: tries.map(({ at, ...one }) => ({ ...one, day: londonDate(new Date(at)) })),
		reminders: await hasReminders(db, learner.id),
	};
}

type Found = Awaited<ReturnType<typeof getReachable>>;

async function messagesFor(db: Db, post: Post, { learner, enrolment }: Found, now: Date) {
	const row = await findEnrolmentFacts(db, enrolment.id, now);
	const offer = await findOpenOffer(db, enrolment.id, now);
	const cancelled = await findCancelledAhead(db, enrolment.course_id, now);
	const situation = { state: enrolment.state, hasOffer: !!offer, hasCancelled: !!cancelled };
	const language = languageOf(learner.language);
	return Promise.all(
		readyKinds(situation).map(async (kind) => {
			const link = kind === "offer" ? await linkOf(db, post, enrolment.id, language, now) : null;
			const at = (kind === "offer" ? offer?.expires_at : cancelled?.starts_at) ?? null;
			return messageOf(post, kind, language, { ...factsOf(row), link, at, before: null }, learner);
		}),
	);
}

function messageOf(
	{ texts }: Post,
	kind: ReadyKind,
	language: LanguageTag,
	facts: LetterFacts,
	{ phone }: Found["learner"],
) {
	const written = (tag: LanguageTag) =>
		readyMessage({ t: quickTexts(texts(tag)), language: tag }, kind, facts);
	const own = written(language);
	const english = language === SOURCE_LANGUAGE ? null : written(SOURCE_LANGUAGE);
	return { kind, own, english, ways: waysFor(phone, own) };
}

/** Made when it is first shown, and the same ever after. */
async function linkOf(db: Db, post: Post, enrolmentId: string, language: string, now: Date) {
	const token = await db
		.transaction()
		.execute((trx) => linkToRequest(trx, post.secret, enrolmentId, now));
	return token && `${post.publicUrl}/${language}/my/${token}`;
}

function languageOf(tag: string): LanguageTag {
	return isLanguage(tag) ? tag : SOURCE_LANGUAGE;
}
