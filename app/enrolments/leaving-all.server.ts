import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { holdClass } from "./answering.server.ts";
import { findLastAttended, setHelpsUntil } from "./change-queries.server.ts";
import { lockInOrder } from "./lock-provider.server.ts";
import { moveEnrolment } from "./moves.server.ts";
import { endOffer } from "./offers.server.ts";
import { takeState } from "./requests-queries.server.ts";
import type { EnrolmentState } from "./states.ts";

export type Left = { id: string; courseId: string; providerId: string; role: string };

/** Ends whatever of hers is open, as her leaving would, and frees her places; what is over stays. */
export async function leaveAll(
	trx: Db,
	enrolments: readonly Left[],
	personId: string | null,
	now: Date,
): Promise<void> {
	const providerIds = enrolments.map((one) => one.providerId);
	const courseIds = enrolments.map((one) => one.courseId);
	await lockInOrder(trx, providerIds, courseIds);
	for (const courseId of new Set(courseIds)) await holdClass(trx, courseId, now);
	for (const { id, role } of enrolments) {
		if (role !== "learner") await setHelpsUntil(trx, id, londonDate(now));
		else await leave(trx, { enrolmentId: id, personId }, now);
	}
}

type Leaving = { enrolmentId: string; personId: string | null };

async function leave(trx: Db, by: Leaving, now: Date): Promise<void> {
	const { state: from } = await takeState(trx, by.enrolmentId);
	const to = ENDS[from];
	if (!to) return;
	const facts = to === "withdrawn" ? await endOf(trx, by.enrolmentId, now) : {};
	await moveEnrolment(
		trx,
		{ ...by, from, to, facts, reason: to === "withdrawn" ? "other" : null },
		now,
	);
	if (from === "offered") {
		await endOffer(trx, by.enrolmentId, { answer: "declined", personId: by.personId }, now);
	}
}

const ENDS: Partial<Record<EnrolmentState, EnrolmentState>> = {
	enquiry: "closed",
	assessed: "closed",
	waiting: "closed",
	declined: "closed",
	expired: "closed",
	offered: "declined",
	enrolled: "no-show",
	active: "withdrawn",
};

async function endOf(trx: Db, enrolmentId: string, now: Date) {
	const ended_on = (await findLastAttended(trx, enrolmentId)) ?? londonDate(now);
	return { ended_on, withdrawal_reason: "other", outcome: "not-achieved" } as const;
}
