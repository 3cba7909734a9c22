import { isOver } from "#app/enrolments/answers.ts";
import { askingOf } from "#app/enrolments/asking.ts";
import { lockRequest } from "#app/enrolments/lock-request.server.ts";
import { moveEnrolment } from "#app/enrolments/moves.server.ts";
import { endOffer } from "#app/enrolments/offers.server.ts";
import { stateNow } from "#app/enrolments/offers.ts";
import { notFound } from "#app/http/errors.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { keyed } from "./keyed.server.ts";
import {
	findLink,
	insertLink,
	insertLinkedCourses,
	insertLinkedEnrolments,
	listLinkedCourses,
	listLinkedRequests,
	listOwnRequests,
} from "./link-queries.server.ts";
import { leavingTo, shownAs } from "./link-states.ts";
import { type LinkOwner, openPersonalLink } from "./personal-link.server.ts";

/** What one asking made, and the classes it found asked for already. */
export type Linked = { enrolmentIds: string[]; courseIds: string[] };

/** The token is worked out from the asking, so that a form sent twice is given it again. */
export async function keepLink(
	trx: Db,
	secret: string,
	asking: string,
	{ enrolmentIds, courseIds }: Linked,
	now: Date,
): Promise<string> {
	const token = tokenOf(secret, asking);
	const hash = hashOf(token, secret);
	await insertLink(trx, linkRow(hash, now));
	const { id } = await getLink(trx, hash);
	if (enrolmentIds.length > 0) await insertLinkedEnrolments(trx, id, enrolmentIds);
	if (courseIds.length > 0) await insertLinkedCourses(trx, id, courseIds);
	return token;
}

/** For a letter to who asked: always the same link. Null when somebody has ended it. */
export async function linkToRequest(
	trx: Db,
	secret: string,
	enrolmentId: string,
	now: Date,
): Promise<string | null> {
	const asking = `letters about ${enrolmentId}`;
	const hash = hashOf(tokenOf(secret, asking), secret);
	await insertLink(trx, linkRow(hash, now));
	const link = await findLink(trx, hash);
	if (!link) return null;
	await insertLinkedEnrolments(trx, link.id, [enrolmentId]);
	return tokenOf(secret, asking);
}

/** The same link where it was made before; reading makes none. */
export async function knownLinkTo(
	db: Db,
	secret: string,
	enrolmentId: string,
): Promise<string | null> {
	const token = tokenOf(secret, `letters about ${enrolmentId}`);
	return (await findLink(db, hashOf(token, secret))) ? token : null;
}

export type PrivatePage = Awaited<ReturnType<typeof openLink>>;
export type LinkedRequest = ReturnType<typeof requestOf>;
export type LinkedCourse = PrivatePage["before"][number];

/** All that the link opens. Whoever has it may look, so it tells nothing of the person. */
export async function openLink(
	db: Db,
	secret: string,
	token: string,
	language: LanguageTag,
	now: Date,
) {
	const link = await getLink(db, hashOf(token, secret));
	const [requests, before] = await Promise.all([
		listLinkedRequests(db, link.id, language),
		listLinkedCourses(db, link.id, language),
	]);
	const today = londonDate(now);
	const asked = new Set(requests.map((row) => row.course_id));
	return {
		token,
		requests: requests.map((row) => requestOf(row, today, now)),
		before: before.filter((row) => !asked.has(row.course_id)).map((row) => courseOf(row, today)),
	};
}

/** All requests a person ever made to one provider, for her own page. */
export async function loadOwnRequests(
	db: Db,
	owner: LinkOwner,
	language: LanguageTag,
	now: Date,
): Promise<LinkedRequest[]> {
	const rows = await listOwnRequests(db, owner, language);
	return rows.map((row) => requestOf(row, londonDate(now), now));
}

/** Those of her own page, or of one asking: whichever the token opens. */
export async function openRequests(
	db: Db,
	secret: string,
	token: string,
	language: LanguageTag,
	now: Date,
): Promise<LinkedRequest[]> {
	const owner = await openPersonalLink(db, secret, token, now);
	if (owner) return loadOwnRequests(db, owner, language, now);
	return (await openLink(db, secret, token, language, now)).requests;
}

/** One request of the link; the reference of any other is not found. */
export async function openLinkedRequest(
	db: Db,
	secret: string,
	{ token, reference }: { token: string; reference: string },
	language: LanguageTag,
	now: Date,
) {
	const requests = await openRequests(db, secret, token, language, now);
	const request = requests.find((one) => one.reference === reference);
	if (!request) throw notFound();
	return request;
}

/** She gives up her request, or the place she was offered. Where nothing is left to give up, nothing is done. */
export async function leaveRequest(
	db: Db,
	secret: string,
	named: { token: string; reference: string },
	now: Date,
): Promise<void> {
	const { enrolmentId, id } = await openLinkedRequest(db, secret, named, "en", now);
	await db.transaction().execute(async (trx) => {
		const from = await lockRequest(trx, { id: enrolmentId, courseId: id }, now);
		const to = leavingTo(from);
		if (!to) return;
		await moveEnrolment(trx, { enrolmentId, from, to, personId: null }, now);
		await endOffer(trx, enrolmentId, { answer: "declined", personId: null }, now);
	});
}

/** Asked for what no link can have too, so that malformed and unknown ones are answered alike. */
async function getLink(db: Db, hash: string) {
	const link = await findLink(db, hash);
	if (!link) throw notFound();
	return link;
}

function linkRow(hash: string, now: Date) {
	return { id: newId(), token_hash: hash, created_at: now.toISOString(), ended_at: null };
}

function tokenOf(secret: string, asking: string): string {
	return keyed(secret, "token of a private link", asking);
}

/** A copy of the table opens nothing: the key is in the settings. */
function hashOf(token: string, secret: string): string {
	return keyed(secret, "hash of a private link", token);
}

function requestOf(row: RequestRow, today: LocalDate, now: Date) {
	const state = stateNow(row.state, row.expires_at, now);
	const isPast = isOver({ state: row.course_state, ends_on: row.ends_on }, today);
	return {
		...courseOf(row, today),
		enrolmentId: row.id,
		reference: row.reference,
		shown: shownAs(state),
		/** Until when the offer holds; null when nobody set an hour. */
		offeredUntil: state === "offered" ? row.expires_at : null,
		canLeave: leavingTo(state) !== null,
		canAskAgain: state === "expired" && !isPast,
	};
}

type RequestRow = Awaited<ReturnType<typeof listLinkedRequests>>[number];
type CourseRow = Awaited<ReturnType<typeof listLinkedCourses>>[number];

function courseOf(row: CourseRow, today: LocalDate) {
	const asking = askingOf({ state: row.course_state, ends_on: row.ends_on }, today);
	return {
		id: row.course_id,
		providerId: row.provider_id,
		/** Its page, where it has one that anybody may open. */
		slug: asking === "open" && row.private === 0 ? row.slug : null,
		title: row.own_title ?? row.english_title,
		englishTitle: row.english_title,
		provider: row.provider,
		phone: row.contact_phone ?? row.provider_phone,
		email: row.contact_email ?? row.provider_email,
		isExample: row.is_example === 1,
	};
}
