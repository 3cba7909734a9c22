import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { erasePerson } from "./erase.server.ts";
import { answerBefore, type RefusalReason } from "./erasure.ts";
import { type ErasureList, keepList } from "./erasure-list.server.ts";
import {
	answerRequest,
	findLatestRequest,
	findRequest,
	insertRequest,
	listOpenRequests,
} from "./erasure-queries.server.ts";

type Owner = { learnerId: string; providerId: string };

export type MyErasure = Awaited<ReturnType<typeof openMyErasure>>;
export type ErasureAsked = Awaited<ReturnType<typeof listErasures>>[number];

/** How her request stands; null when she never asked. */
export async function openMyErasure(db: Db, owner: Owner) {
	const found = await findLatestRequest(db, owner);
	if (!found) return null;
	return {
		askedOn: londonDate(new Date(found.asked_at)),
		until: answerBefore(found.asked_at),
		answeredOn: found.answered_at && londonDate(new Date(found.answered_at)),
		reason: found.reason,
	};
}

/** Asked twice, it is one request with its first date. */
export async function askForErasure(db: Db, owner: Owner, now: Date): Promise<void> {
	await insertRequest(db, {
		...{ id: newId(), learner_id: owner.learnerId, provider_id: owner.providerId },
		...{ asked_at: now.toISOString(), answered_at: null, answered_by: null },
		...{ answer: null, reason: null },
	});
}

/** Requests to her providers that nobody has answered. */
export async function listErasures(db: Db, person: Person, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	return (await listOpenRequests(db, providerIds)).map((row) => askedOf(row, now));
}

/** One of them, answered or not. */
export async function getErasure(db: Db, person: Person, id: string, now: Date) {
	const row = await findRequest(db, id);
	if (!row || !canCoordinate(person, row)) throw notFound();
	return askedOf(row, now);
}

/**
 * For ever, in one transaction with the answer; done when the list outside the database has it.
 * Said twice, it is done once.
 */
export async function eraseAsked(
	db: Db,
	person: Person,
	{ id, list }: { id: string; list: ErasureList },
	now: Date,
): Promise<void> {
	const { learnerId, providerId } = await getErasure(db, person, id, now);
	const by = { answered_at: now.toISOString(), answered_by: person.id };
	await db.transaction().execute(async (trx) => {
		if (!(await answerRequest(trx, id, { ...by, answer: "erased" }))) return;
		await erasePerson(trx, { learnerId, providerId, personId: person.id }, now);
	});
	await keepList(db, list);
}

export async function refuseErasure(
	db: Db,
	person: Person,
	id: string,
	reason: RefusalReason,
	now: Date,
): Promise<void> {
	await getErasure(db, person, id, now);
	const by = { answered_at: now.toISOString(), answered_by: person.id };
	await answerRequest(db, id, { ...by, answer: "refused", reason });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

function askedOf(row: Row, now: Date) {
	const until = answerBefore(row.asked_at);
	return {
		id: row.id,
		learnerId: row.learner_id,
		providerId: row.provider_id,
		provider: row.provider,
		name: row.preferred_name,
		language: row.language,
		askedOn: londonDate(new Date(row.asked_at)),
		until,
		isLate: until < londonDate(now),
		answer: row.answer,
	};
}
