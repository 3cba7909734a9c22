import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { getLearner } from "#app/assessments/learner.server.ts";
import type { Post } from "#app/contact/letters.server.ts";
import { sendOwnPage, waysToOwnPage } from "#app/contact/own-letters.server.ts";
import { forbidden } from "#app/http/errors.ts";
import { givenLink } from "#app/keeping/given-link.server.ts";
import {
	endPersonalLink,
	type LinkOwner,
	makePersonalLink,
	showPersonalLink,
} from "#app/keeping/personal-link.server.ts";
import { listOwnChanges } from "#app/learners/own-contact.server.ts";
import type { Db } from "#db/open.ts";

export type OwnPageDesk = Awaited<ReturnType<typeof openOwnPageDesk>>;

/** A learner's own page, as the desk of her provider gives it to her. */
export async function openOwnPageDesk(
	db: Db,
	person: Person,
	learnerId: string,
	post: Post,
	now: Date,
) {
	const { owner, learner } = await getOwned(db, person, learnerId);
	const link = await showPersonalLink(db, post.secret, owner, now);
	return {
		id: learner.id,
		name: learner.preferred_name,
		language: learner.language,
		link: link && givenLink(link, learner.language, post.publicUrl),
		ways: link && (await waysToOwnPage(db, post, owner, link, now)),
		changes: await listOwnChanges(db, learner.id, now),
	};
}

/** Where there is one already, that one stays. */
export async function makeOwnPage(
	db: Db,
	secret: string,
	person: Person,
	learnerId: string,
	now: Date,
): Promise<void> {
	const { owner } = await getOwned(db, person, learnerId);
	await makePersonalLink(db, secret, person, owner, now);
}

/** The old link stops at once: it may be in the wrong hands. */
export async function renewOwnPage(
	db: Db,
	secret: string,
	person: Person,
	learnerId: string,
	now: Date,
): Promise<void> {
	const { owner } = await getOwned(db, person, learnerId);
	await endPersonalLink(db, owner, now);
	await makePersonalLink(db, secret, person, owner, now);
}

export async function endOwnPage(
	db: Db,
	person: Person,
	learnerId: string,
	now: Date,
): Promise<void> {
	const { owner } = await getOwned(db, person, learnerId);
	await endPersonalLink(db, owner, now);
}

/** By e-mail, where she agreed to letters. False when there is no link, no address or no yes. */
export async function mailOwnPage(
	db: Db,
	person: Person,
	learnerId: string,
	post: Post,
	now: Date,
): Promise<boolean> {
	const { owner } = await getOwned(db, person, learnerId);
	const link = await showPersonalLink(db, post.secret, owner, now);
	if (!link) return false;
	return db.transaction().execute((trx) => sendOwnPage(trx, post, owner, link, now));
}

/** Hers is the provider of the newest class that this person coordinates; a tutor sees her, no more. */
async function getOwned(db: Db, person: Person, learnerId: string) {
	const { learner, enrolments } = await getLearner(db, person, learnerId, "en");
	const own = enrolments.find((row) => row.role === "learner" && canCoordinate(person, row));
	if (!own) throw forbidden();
	const owner: LinkOwner = { learnerId: learner.id, providerId: own.provider_id };
	return { learner, owner };
}
