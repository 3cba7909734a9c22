import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { holdClass } from "./answering.server.ts";
import { isOver } from "./answers.ts";
import { getFacts } from "./change-queries.server.ts";
import { moveEnrolment } from "./moves.server.ts";
import { takeHerRequests } from "./places.server.ts";
import { findOpenIn } from "./transfer-queries.server.ts";

/** `none`: nothing expired, or she has asked for the class anew since. */
export type AskedAgain = "waiting" | "over" | "none";

type Asking = { enrolmentId: string; courseId: string };

/**
 * After her offer ran out she wants to wait again: from now on, behind who waits already. Sent twice
 * she waits once. Whose request it is, who calls this has made sure of.
 */
export async function askAgain(
	trx: Db,
	{ enrolmentId, courseId }: Asking,
	now: Date,
): Promise<AskedAgain> {
	const course = await holdClass(trx, courseId, now);
	const { learner_id: learnerId } = await getFacts(trx, enrolmentId);
	const hers = { id: enrolmentId, learnerId, providerId: course.provider_id };
	const from = await takeHerRequests(trx, hers);
	if (from === "waiting") return "waiting";
	if (from !== "expired" || (await findOpenIn(trx, { learnerId, courseId }))) return "none";
	if (isOver(course, londonDate(now))) return "over";
	const move = { enrolmentId, from, to: "waiting", personId: null } as const;
	await moveEnrolment(trx, { ...move, facts: { asked_at: now.toISOString() } }, now);
	return "waiting";
}
