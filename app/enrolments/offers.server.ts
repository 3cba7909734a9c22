import { londonDate } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { isOver } from "./answers.ts";
import { lockPlaces } from "./join-queries.server.ts";
import { moveEnrolment } from "./moves.server.ts";
import { endOfOffer, type OfferAnswer, usualEnd } from "./offers.ts";
import {
	answerOpenOffer,
	insertOffer,
	listCoursesThatOffer,
	listCoursesWithPastOffers,
	listPastOffers,
	listQueue,
} from "./offers-queries.server.ts";
import { countFree } from "./places-free.server.ts";
import type { EnrolmentState } from "./states.ts";

type Offering = { from: EnrolmentState; personId: string | null; expiresAt: Instant };

/** False when somebody else moved her meanwhile; the class is held and has a place. */
export async function makeOffer(
	trx: Db,
	enrolmentId: string,
	{ from, personId, expiresAt }: Offering,
	now: Date,
): Promise<boolean> {
	const move = { enrolmentId, from, to: "offered", personId } as const;
	if (!(await moveEnrolment(trx, move, now))) return false;
	await insertOffer(trx, {
		id: newId(),
		enrolment_id: enrolmentId,
		offered_at: now.toISOString(),
		offered_by: personId,
		expires_at: expiresAt,
		answered_at: null,
		answered_by: null,
		answer: null,
	});
	return true;
}

export function endOffer(
	trx: Db,
	enrolmentId: string,
	{ answer, personId }: { answer: OfferAnswer; personId: string | null },
	now: Date,
) {
	return answerOpenOffer(trx, enrolmentId, {
		answer,
		answered_at: now.toISOString(),
		answered_by: personId,
	});
}

/** Every offer of the class that is past its hour; the class is held. */
export async function expireOffers(trx: Db, courseId: string, now: Date): Promise<void> {
	for (const { id } of await listPastOffers(trx, courseId, now.toISOString())) {
		const move = { enrolmentId: id, from: "offered", to: "expired", personId: null } as const;
		if (await moveEnrolment(trx, move, now)) {
			await endOffer(trx, id, { answer: "expired", personId: null }, now);
		}
	}
}

/** What time changes: offers end, and classes that want it offer to the next in the queue. */
export async function mindOffers(db: Db, now: Date): Promise<void> {
	const ids = new Set<string>();
	for (const { id } of await listCoursesWithPastOffers(db, now.toISOString())) ids.add(id);
	for (const { id } of await listCoursesThatOffer(db)) ids.add(id);
	for (const id of [...ids].sort()) {
		await db.transaction().execute(async (trx) => {
			const course = await lockPlaces(trx, id);
			await expireOffers(trx, id, now);
			const isOpen = course.state === "published" || course.state === "closed";
			if (course.offers_by_itself === 0 || !isOpen || isOver(course, londonDate(now))) return;
			await offerToNext(trx, { id, capacity: course.capacity }, now);
		});
	}
}

type Course = { id: string; capacity: number | null };

/** To as many as there are places; a class without a limit needs no queue, and is not asked. */
async function offerToNext(trx: Db, course: Course, now: Date): Promise<void> {
	const free = await countFree(trx, course);
	if (free === null || free === 0) return;
	const expiresAt = endOfOffer(usualEnd(now));
	for (const { id } of await listQueue(trx, course.id, free)) {
		await makeOffer(trx, id, { from: "waiting", personId: null, expiresAt }, now);
	}
}
