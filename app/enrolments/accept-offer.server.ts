import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { holdClass } from "./answering.server.ts";
import { isOver } from "./answers.ts";
import { getFacts, setStaysWaiting } from "./change-queries.server.ts";
import { takeHerRequests, takePlace } from "./places.server.ts";
import { takesPlace } from "./states.ts";

/** `none`: there was no offer, or it was answered with no. */
export type Accepted = "accepted" | "full" | "expired" | "over" | "none";

type Accepting = { enrolmentId: string; courseId: string; stays: readonly string[] };

/** She says yes herself, whoever she is: who calls this has made sure of it. */
export async function acceptOffer(
	trx: Db,
	{ enrolmentId, courseId, stays }: Accepting,
	now: Date,
): Promise<Accepted> {
	const course = await holdClass(trx, courseId, now);
	const { learner_id: learnerId } = await getFacts(trx, enrolmentId);
	const hers = { learnerId, providerId: course.provider_id };
	const from = await takeHerRequests(trx, { id: enrolmentId, ...hers });
	if (from === "expired") return "expired";
	if (from !== "offered") return takesPlace(from) ? "accepted" : "none";
	if (isOver(course, londonDate(now))) return "over";
	await setStaysWaiting(trx, hers, stays);
	const taking = { id: enrolmentId, learnerId, from, personId: null };
	const refusal = await takePlace(trx, course, taking, now);
	if (refusal === "full") return "full";
	return refusal === null ? "accepted" : "none";
}
