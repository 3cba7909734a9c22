import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { ASKING, type CourseRefusal } from "./answers.ts";
import { moveEnrolment } from "./moves.server.ts";
import { endOffer } from "./offers.server.ts";
import { listHerQueues } from "./offers-queries.server.ts";
import { countFree } from "./places-free.server.ts";
import { listStates, takeState } from "./requests-queries.server.ts";
import { type EnrolmentState, isSettled } from "./states.ts";

export type PlaceCourse = {
	id: string;
	provider_id: string;
	capacity: number | null;
	ends_on: LocalDate | null;
};

/**
 * An offer holds a place, so only who came in counts against it; when the class was made smaller
 * meanwhile, the first to say yes are in and the rest are told.
 */
async function hasPlaceFor(trx: Db, course: PlaceCourse, from: EnrolmentState): Promise<boolean> {
	if (course.capacity === null) return true;
	if (from !== "offered") return (await countFree(trx, course)) !== 0;
	const settled = (await listStates(trx, course.id)).filter(({ state }) => isSettled(state));
	return settled.length < course.capacity;
}

type Taking = { id: string; learnerId: string; from: EnrolmentState; personId: string | null };

/** Offers what was not offered, enrols her, and ends her other requests; the class is held. */
export async function takePlace(
	trx: Db,
	course: PlaceCourse,
	{ id, learnerId, from, personId }: Taking,
	now: Date,
): Promise<CourseRefusal | null> {
	if (!(await hasPlaceFor(trx, course, from))) return "full";
	const by = { enrolmentId: id, personId };
	if (from !== "offered") {
		if (!(await moveEnrolment(trx, { ...by, from, to: "offered" }, now))) return "answered";
	}
	await endOffer(trx, id, { answer: "accepted", personId }, now);
	const facts = { enrolled_on: londonDate(now), planned_end: course.ends_on };
	const move = { ...by, from: "offered", to: "enrolled", facts } as const;
	if (!(await moveEnrolment(trx, move, now))) return "answered";
	await leaveQueues(trx, { learnerId, providerId: course.provider_id, personId }, now);
	return null;
}

type Leaving = { learnerId: string; providerId: string; personId: string | null };

/** All but those where she stays; another provider's queue is left by herself alone. */
async function leaveQueues(trx: Db, { personId, ...hers }: Leaving, now: Date): Promise<void> {
	const queues = await listHerQueues(trx, hers, ASKING);
	for (const { id } of queues.filter(({ stays_waiting }) => stays_waiting === 0)) {
		const { state: from } = await takeState(trx, id);
		if (!ASKING.some((asking) => asking === from)) continue;
		const move = { enrolmentId: id, from, to: "closed", personId } as const;
		await moveEnrolment(trx, { ...move, reason: "placed-elsewhere" }, now);
	}
}

/**
 * Her requests are taken in order of their ids, whichever of them is answered: two answers about
 * one learner in two classes would wait for each other otherwise.
 */
export async function takeHerRequests(
	trx: Db,
	{ id, learnerId, providerId }: { id: string; learnerId: string; providerId: string },
): Promise<EnrolmentState> {
	const queues = await listHerQueues(trx, { learnerId, providerId }, ASKING);
	const ids = new Set([id, ...queues.map((queue) => queue.id)]);
	let state: EnrolmentState | null = null;
	for (const one of [...ids].sort()) {
		const taken = await takeState(trx, one);
		if (one === id) state = taken.state;
	}
	if (state === null) throw notFound();
	return state;
}
