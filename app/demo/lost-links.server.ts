import { linksOf } from "#app/links/links-of.server.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { providerId } from "./people.ts";

const HOUR = 3_600_000;

/** Two learners of the college lost their link and wait for a message; one of them asks to be erased. */
export async function addLostLinks(db: Db, now: Date): Promise<void> {
	const provider_id = providerId("lea-valley-college");
	const learners = await db
		.selectFrom("enrolment")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.provider_id", "=", provider_id)
		.where("enrolment.state", "in", ["enquiry", "waiting"])
		.where("learner.phone", "is not", null)
		.where("learner.may_leave_message", "=", 1)
		.select(["learner.id"])
		.distinct()
		.orderBy("learner.id")
		.limit(2)
		.execute();
	for (const [number, { id: learner_id }] of learners.entries()) {
		const asked_at = new Date(now.getTime() - (2 + number * 17) * HOUR).toISOString();
		const open = { done_at: null, done_by: null };
		await db
			.insertInto("link_ask")
			.values({ id: demoId("link-ask", learner_id), learner_id, provider_id, asked_at, ...open })
			.execute();
	}
	const [first] = learners;
	if (!first) return;
	const open = { answered_at: null, answered_by: null, answer: null, reason: null };
	const asked_at = new Date(now.getTime() - 9 * 24 * HOUR).toISOString();
	const id = demoId("erasure-request", first.id);
	await db
		.insertInto("erasure_request")
		.values({ id, learner_id: first.id, provider_id, asked_at, ...open })
		.execute();
}

/** Of those who wait for a message: made with the secret, which the filling does not have. */
export async function ensureLinksToSend(db: Db, secret: string, now: Date): Promise<void> {
	const asks = await db
		.selectFrom("link_ask")
		.where("done_at", "is", null)
		.select(["learner_id as learnerId", "provider_id as providerId"])
		.execute();
	await db.transaction().execute(async (trx) => {
		for (const holder of asks) await linksOf(trx, secret, holder, now);
	});
}
