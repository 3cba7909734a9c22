import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { Locked, Step, Subject } from "./answering.server.ts";
import { type AnswerRefusal, isOver } from "./answers.ts";
import type { Doing } from "./asking-steps.server.ts";
import { getFacts, updateFacts } from "./change-queries.server.ts";
import { endEnrolment } from "./ending-steps.server.ts";
import { insertEnrolment } from "./join-queries.server.ts";
import { freeReference } from "./keep-request.server.ts";
import { beginEnrolment, moveEnrolment } from "./moves.server.ts";
import { endOffer } from "./offers.server.ts";
import { countFree } from "./places-free.server.ts";
import { takeState } from "./requests-queries.server.ts";
import { type EnrolmentState, mayMove, takesPlace } from "./states.ts";
import { copyLinks, findOpenIn } from "./transfer-queries.server.ts";

const RESULT = { outcome: "not-achieved", achievedOn: null, reason: null } as const;

/** Ends here with the last lesson attended and begins there; marks stay where they were made. */
export function transferring(doing: Doing, endedOn: LocalDate | null): Step {
	return async (trx, subject, { course, other }) => {
		if (!other || other.provider_id !== course.provider_id) return "answered";
		if (!mayMove(subject.state, "transferred")) return "answered";
		const there = await findThere(trx, subject, other);
		const refusal = await refusalThere(trx, other, there?.state ?? null, doing.now);
		if (refusal) return refusal;
		const ended = await endEnrolment(
			trx,
			subject,
			{ ...RESULT, to: "transferred", endedOn },
			doing,
		);
		if (ended) return ended;
		if (there) await comeFromQueue(trx, subject, { ...there, course: other }, doing);
		else await comeAnew(trx, subject, other, doing);
		return null;
	};
}

type There = { id: string; state: EnrolmentState };

async function findThere(trx: Db, { learnerId }: Subject, other: Locked): Promise<There | null> {
	const found = await findOpenIn(trx, { learnerId, courseId: other.id });
	return found ? { id: found.id, state: (await takeState(trx, found.id)).state } : null;
}

/** Who was offered a place there has one already. */
async function refusalThere(
	trx: Db,
	other: Locked,
	state: EnrolmentState | null,
	now: Date,
): Promise<AnswerRefusal | null> {
	if (state === "enrolled" || state === "active") return "alreadyOpen";
	if (isOver(other, londonDate(now))) return "overThere";
	const isHeld = state !== null && takesPlace(state);
	return !isHeld && (await countFree(trx, other)) === 0 ? "fullThere" : null;
}

function factsOf(subject: Subject, course: Locked, { now }: Doing) {
	return {
		enrolled_on: londonDate(now),
		planned_end: course.ends_on,
		transferred_from_id: subject.id,
	};
}

/** She waited there already: that very request gets the place. */
async function comeFromQueue(
	trx: Db,
	subject: Subject,
	{ id, state, course }: There & { course: Locked },
	doing: Doing,
): Promise<void> {
	const { personId, now } = doing;
	const by = { enrolmentId: id, personId, reason: "transfer" };
	if (state !== "offered") await moveEnrolment(trx, { ...by, from: state, to: "offered" }, now);
	await endOffer(trx, id, { answer: "accepted", personId }, now);
	const facts = factsOf(subject, course, doing);
	await moveEnrolment(trx, { ...by, from: "offered", to: "enrolled", facts }, now);
}

async function comeAnew(trx: Db, subject: Subject, course: Locked, doing: Doing): Promise<void> {
	const { personId, now } = doing;
	const before = await getFacts(trx, subject.id);
	const id = newId();
	await insertEnrolment(trx, {
		id,
		course_id: course.id,
		learner_id: subject.learnerId,
		role: before.role,
		state: "enrolled",
		reference: await freeReference(trx),
		asked_speaking: before.asked_speaking,
		asked_reading: before.asked_reading,
		message: null,
		asked_at: now.toISOString(),
	});
	await updateFacts(trx, id, factsOf(subject, course, doing));
	const begin = { enrolmentId: id, to: "enrolled", personId, reason: "transfer" } as const;
	await beginEnrolment(trx, begin, now);
	await copyLinks(trx, subject.id, id);
}
