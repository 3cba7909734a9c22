import { createHash } from "node:crypto";
import { notFound } from "#app/http/errors.ts";
import { fold } from "#app/i18n/fold.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { foldEmail } from "#app/people/emails.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { askingOf, NOTICE_VERSION, type Request } from "./asking.ts";
import type { JoinTyped } from "./join-form.ts";
import {
	findCourseToJoin,
	findReference,
	findSubmission,
	insertConsent,
	insertSubmission,
	lockPlaces,
	lockProvider,
} from "./join-queries.server.ts";
import { keepEnquiry, keepLearner, knownAs } from "./keep-request.server.ts";
import { readPhone } from "./phone.ts";
import { isReference } from "./reference.ts";
import { isOpen } from "./states.ts";

export type CourseToJoin = Awaited<ReturnType<typeof openJoin>>;
export type Asked = { ok: true; reference: string } | { ok: false; refusal: "closed" };

/** The class somebody wants to join; a draft does not exist for her. */
export async function openJoin(db: Db, slug: string, language: LanguageTag, now: Date) {
	const course = await findCourseToJoin(db, slug, language);
	const asking = course ? askingOf(course, londonDate(now)) : "unknown";
	if (!course || asking === "unknown") throw notFound();
	return {
		id: course.id,
		slug: course.slug,
		providerId: course.provider_id,
		isOpen: asking === "open",
		title: course.own_title ?? course.english_title,
		englishTitle: course.english_title,
		provider: course.provider,
		phone: course.contact_phone ?? course.provider_phone,
		email: course.contact_email ?? course.provider_email,
		isExample: course.is_example === 1,
	};
}

/** For a page of the journey: the class, and a form nobody has typed in yet. */
export async function loadJoin(db: Db, slug: string, language: LanguageTag, now: Date) {
	const fresh: JoinTyped = { language, "form-key": newId() };
	return { course: await openJoin(db, slug, language, now), fresh };
}

export type ReferencePage = CourseToJoin & { reference: string };

/** The page with the number says nothing of the person who holds it. */
export async function openReference(
	db: Db,
	slug: string,
	reference: string,
	language: LanguageTag,
	now: Date,
): Promise<ReferencePage> {
	const found = isReference(reference) ? await findReference(db, reference) : undefined;
	if (found?.slug !== slug) throw notFound();
	return { ...(await openJoin(db, slug, language, now)), reference };
}

/**
 * A place asked for. Asking twice, by the same form or by the same person while the first
 * request is open, gives the same reference. `language` is that of the notice she read.
 */
export async function askForPlace(
	db: Db,
	slug: string,
	request: Request,
	language: LanguageTag,
	now: Date,
): Promise<Asked> {
	const course = await openJoin(db, slug, language, now);
	if (!course.isOpen) return { ok: false, refusal: "closed" };
	return db.transaction().execute(async (trx): Promise<Asked> => {
		await lockProvider(trx, course.providerId);
		const locked = await lockPlaces(trx, course.id);
		if (askingOf(locked, londonDate(now)) !== "open") return { ok: false, refusal: "closed" };
		const key = submissionKey(course.id, request);
		const reference =
			(await findSubmission(trx, key))?.reference ??
			(await askOnce(trx, course, request, { key, language }, now));
		return { ok: true, reference };
	});
}

type Notice = { key: string; language: LanguageTag };

async function askOnce(
	trx: Db,
	course: CourseToJoin,
	request: Request,
	{ key, language }: Notice,
	now: Date,
): Promise<string> {
	const known = await knownAs(trx, course.providerId, request);
	const open = known.find((one) => one.course_id === course.id && isOpen(one.state));
	if (open) return open.reference;
	const at = now.toISOString();
	const learnerId = await keepLearner(trx, known[0], request, at);
	await insertConsent(trx, {
		id: newId(),
		learner_id: learnerId,
		kind: "contact",
		notice_version: NOTICE_VERSION,
		language,
		given_at: at,
		withdrawn_at: null,
	});
	const { id, reference } = await keepEnquiry(trx, course.id, learnerId, request, now);
	await insertSubmission(trx, key, id, at);
	return reference;
}

/** Of the form and of whom it names: a helper's Back button may bring the next person's answers. */
function submissionKey(courseId: string, { formKey, name, phone, email }: Request): string {
	const contact = [phone && readPhone(phone), email && foldEmail(email)];
	const parts = [courseId, formKey || newId(), fold(name), ...contact];
	return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
