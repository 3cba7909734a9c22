import { type Accepted, acceptOffer } from "#app/enrolments/accept-offer.server.ts";
import { type AskedAgain, askAgain } from "#app/enrolments/ask-again.server.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type LinkedRequest, openLinkedRequest, openRequests } from "./link.server.ts";

type Named = { token: string; reference: string };

/** The offer, and the other waiting lists of the provider that this very link opens. */
export async function openMyOffer(
	db: Db,
	secret: string,
	named: Named,
	language: LanguageTag,
	now: Date,
) {
	const request = await openLinkedRequest(db, secret, named, language, now);
	const requests = await openRequests(db, secret, named.token, language, now);
	return { token: named.token, request, others: requests.filter((one) => isOther(one, request)) };
}

/** The same yes sent twice gives one place. */
export async function acceptMyOffer(
	db: Db,
	secret: string,
	named: Named,
	stays: readonly string[],
	now: Date,
): Promise<Accepted> {
	const { request, others } = await openMyOffer(db, secret, named, "en", now);
	const kept = others.filter(({ reference }) => stays.includes(reference));
	const asked = {
		enrolmentId: request.enrolmentId,
		courseId: request.id,
		stays: kept.map(({ enrolmentId }) => enrolmentId),
	};
	return db.transaction().execute((trx) => acceptOffer(trx, asked, now));
}

/** The offer she did not answer is over; she wants to wait again. */
export async function askAgainByLink(
	db: Db,
	secret: string,
	named: Named,
	now: Date,
): Promise<AskedAgain> {
	const { enrolmentId, id } = await openLinkedRequest(db, secret, named, "en", now);
	const asked = { enrolmentId, courseId: id };
	return db.transaction().execute((trx) => askAgain(trx, asked, now));
}

/** Another provider's waiting list is left by herself alone, on the page of the link. */
function isOther(one: LinkedRequest, { enrolmentId, providerId }: LinkedRequest): boolean {
	const isAsking = one.shown === "asked" || one.shown === "waiting";
	return isAsking && one.enrolmentId !== enrolmentId && one.providerId === providerId;
}
