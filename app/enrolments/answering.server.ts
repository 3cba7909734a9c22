import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import type { AnswerRefusal, Refused } from "./answers.ts";
import { lockPlaces } from "./join-queries.server.ts";
import { expireOffers } from "./offers.server.ts";
import { takeHerRequests } from "./places.server.ts";
import { openRequest } from "./requests.server.ts";
import type { RequestRow } from "./requests-queries.server.ts";
import type { EnrolmentState } from "./states.ts";

export type Answered = { ok: true; courseId: string } | { ok: false; refused: Refused };

export type Locked = Awaited<ReturnType<typeof lockPlaces>>;

/** Whose enrolment it is and how it stands, taken for as long as the transaction runs. */
export type Subject = { id: string; learnerId: string; courseId: string; state: EnrolmentState };

/** The class of the enrolment, and another when somebody moves there. */
export type Held = { course: Locked; other: Locked | null };

export type Step = (trx: Db, subject: Subject, held: Held) => Promise<AnswerRefusal | null>;

/** Takes the class first, then looks at the request again: it may have been answered meanwhile. */
export async function answer(
	db: Db,
	person: Person,
	{ enrolmentId, otherId = null }: { enrolmentId: string; otherId?: string | null },
	now: Date,
	step: Step,
): Promise<Answered> {
	const request = await openRequest(db, person, enrolmentId, "en", now);
	const { id, course_id: courseId, learner_id: learnerId } = request;
	return db.transaction().execute(async (trx): Promise<Answered> => {
		const held = await holdClasses(trx, courseId, otherId, now);
		const hers = { id, learnerId, providerId: held.course.provider_id };
		const state = await takeHerRequests(trx, hers);
		const refusal = await step(trx, { id, learnerId, courseId, state }, held);
		if (!refusal) return { ok: true, courseId };
		return { ok: false, refused: refusedAs(refusal, request) };
	});
}

/** In order of their ids: nobody waits for ever. */
async function holdClasses(
	trx: Db,
	courseId: string,
	otherId: string | null,
	now: Date,
): Promise<Held> {
	const held = new Map<string, Locked>();
	const ids = otherId === null ? [courseId] : [courseId, otherId].sort();
	for (const id of ids) held.set(id, await holdClass(trx, id, now));
	const [course, other] = [held.get(courseId), otherId === null ? null : held.get(otherId)];
	if (!course || other === undefined) throw new Error("A class was not taken.");
	return { course, other };
}

/** What time ended is free before anybody counts. */
export async function holdClass(trx: Db, courseId: string, now: Date): Promise<Locked> {
	const course = await lockPlaces(trx, courseId);
	await expireOffers(trx, courseId, now);
	return course;
}

function refusedAs(refusal: AnswerRefusal, request: RequestRow): Refused {
	return { refusal, name: request.preferred_name, course: request.english_title ?? "" };
}
