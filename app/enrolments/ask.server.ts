import { createHash } from "node:crypto";
import { fold } from "#app/i18n/fold.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { keepLink, type Linked } from "#app/keeping/link.server.ts";
import { foldEmail } from "#app/people/emails.ts";
import { noteSeen } from "#app/privacy/given.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { askingOf, NOTICE_VERSION, type Request } from "./asking.ts";
import { type CourseToJoin, getJoin } from "./join.server.ts";
import {
	findSubmission,
	insertConsent,
	insertSubmission,
	lockPlaces,
} from "./join-queries.server.ts";
import { keepEnquiry, keepLearner, knownAs } from "./keep-request.server.ts";
import { lockProvider } from "./lock-provider.server.ts";
import { readPhone } from "./phone.ts";
import { isOpen } from "./states.ts";
import type { Wish } from "./wish.ts";

export type Asked = { ok: true; token: string } | { ok: false; refusal: "closed" };

/** The language of the notice she read, and what keys the token of her link. */
type Given = { language: LanguageTag; secret: string };

/**
 * Places asked for in all the classes or in none, and the link that opens these requests. The same
 * form sent twice gives the same link.
 */
export async function askForPlaces(
	db: Db,
	wish: Wish,
	request: Request,
	{ language, secret }: Given,
	now: Date,
): Promise<Asked> {
	const { open, closed } = await getJoin(db, wish, language, now);
	const courses = [...open, ...closed].sort((one, other) => (one.id < other.id ? -1 : 1));
	const form = formOf(request);
	return db.transaction().execute(async (trx): Promise<Asked> => {
		const sent = await lockAndLook(trx, courses, form, now);
		if (sent === "closed") return { ok: false, refusal: "closed" };
		const linked: Linked = { enrolmentIds: [...sent.values()], courseIds: [] };
		for (const course of courses.filter(({ id }) => !sent.has(id))) {
			const id = await askOnce(trx, course, request, { form, language }, now);
			if (id === null) linked.courseIds.push(course.id);
			else linked.enrolmentIds.push(id);
		}
		const asking = JSON.stringify([form, courses.map(({ id }) => id)]);
		return { ok: true, token: await keepLink(trx, secret, asking, linked, now) };
	});
}

/**
 * Everybody takes providers first, then classes, each in the order of their ids: nobody waits for
 * ever. What this very form asked for before is told; anything new has to be open still.
 */
async function lockAndLook(trx: Db, courses: readonly CourseToJoin[], form: string, now: Date) {
	const providers = new Set(courses.map(({ providerId }) => providerId));
	for (const id of [...providers].sort()) await lockProvider(trx, id);
	const sent = new Map<string, string>();
	let isClosed = false;
	for (const { id } of courses) {
		const locked = await lockPlaces(trx, id);
		const before = await findSubmission(trx, submissionKey(id, form));
		if (before) sent.set(id, before.id);
		else isClosed ||= askingOf(locked, londonDate(now)) !== "open";
	}
	return isClosed ? "closed" : sent;
}

/** Null when the same person asked before, by another form, and her request is open. */
async function askOnce(
	trx: Db,
	course: CourseToJoin,
	request: Request,
	{ form, language }: { form: string; language: LanguageTag },
	now: Date,
): Promise<string | null> {
	const known = await knownAs(trx, course.providerId, request);
	if (known.some((one) => one.course_id === course.id && isOpen(one.state))) return null;
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
	const told = { learnerId, providerId: course.providerId, notice: "join", language } as const;
	await noteSeen(trx, told, now);
	const id = await keepEnquiry(trx, course.id, learnerId, request, now);
	await insertSubmission(trx, submissionKey(course.id, form), id, at);
	return id;
}

/** The form and whom it names: a helper's Back button may bring the next person's answers. */
function formOf({ formKey, name, phone, email }: Request): string {
	const contact = [phone && readPhone(phone), email && foldEmail(email)];
	return JSON.stringify([formKey || newId(), fold(name), ...contact]);
}

function submissionKey(courseId: string, form: string): string {
	return createHash("sha256")
		.update(JSON.stringify([courseId, form]))
		.digest("base64url");
}
