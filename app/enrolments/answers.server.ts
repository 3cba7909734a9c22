import type { Person } from "#app/access/person.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { type AnswerRefusal, type CloseReason, isOver, type Refused } from "./answers.ts";
import { lockPlaces } from "./join-queries.server.ts";
import { moveEnrolment } from "./moves.server.ts";
import { openRequest } from "./requests.server.ts";
import { listStates, type RequestRow, takeState } from "./requests-queries.server.ts";
import { type EnrolmentState, mayMove, placesFree, takesPlace } from "./states.ts";

export type Answered = { ok: true; courseId: string } | { ok: false; refused: Refused };

/** Gives a place while one is free; whoever comes second to the last one is told so. */
export function givePlace(
	db: Db,
	person: Person,
	enrolmentId: string,
	now: Date,
): Promise<Answered> {
	return answer(db, person, enrolmentId, async (trx, { id, course_id, state }, course) => {
		if (takesPlace(state)) return null;
		if (!mayMove(state, "offered")) return "answered";
		if (isOver(course, londonDate(now))) return "over";
		const states = (await listStates(trx, course_id)).map((row) => row.state);
		if (placesFree(course.capacity, states) === 0) return "full";
		const by = { enrolmentId: id, personId: person.id };
		const isOffered = await moveEnrolment(trx, { ...by, from: state, to: "offered" }, now);
		if (!isOffered) return "answered";
		const facts = { enrolled_on: londonDate(now), planned_end: course.ends_on };
		await moveEnrolment(trx, { ...by, from: "offered", to: "enrolled", facts }, now);
		return null;
	});
}

export function putOnWaitingList(
	db: Db,
	person: Person,
	enrolmentId: string,
	now: Date,
): Promise<Answered> {
	return moveTo(db, person, enrolmentId, { to: "waiting" }, now);
}

export function closeRequest(
	db: Db,
	person: Person,
	enrolmentId: string,
	reason: CloseReason,
	now: Date,
): Promise<Answered> {
	return moveTo(db, person, enrolmentId, { to: "closed", reason }, now);
}

function moveTo(
	db: Db,
	person: Person,
	enrolmentId: string,
	{ to, reason }: { to: EnrolmentState; reason?: CloseReason },
	now: Date,
): Promise<Answered> {
	return answer(db, person, enrolmentId, async (trx, { id, state: from }, course) => {
		if (from === to) return null;
		if (!mayMove(from, to)) return "answered";
		if (to !== "closed" && isOver(course, londonDate(now))) return "over";
		const move = { enrolmentId: id, from, to, reason, personId: person.id };
		return (await moveEnrolment(trx, move, now)) ? null : "answered";
	});
}

type Course = Awaited<ReturnType<typeof lockPlaces>>;
type Step = (trx: Db, request: RequestRow, course: Course) => Promise<AnswerRefusal | null>;

/** Takes the class first, then looks at the request again: it may have been answered meanwhile. */
async function answer(db: Db, person: Person, enrolmentId: string, step: Step): Promise<Answered> {
	const request = await openRequest(db, person, enrolmentId, "en");
	return db.transaction().execute(async (trx): Promise<Answered> => {
		const course = await lockPlaces(trx, request.course_id);
		const { state } = await takeState(trx, enrolmentId);
		const refusal = await step(trx, { ...request, state }, course);
		if (!refusal) return { ok: true, courseId: request.course_id };
		return { ok: false, refused: refusedAs(refusal, request) };
	});
}

function refusedAs(refusal: AnswerRefusal, request: RequestRow): Refused {
	return { refusal, name: request.preferred_name, course: request.english_title ?? "" };
}
