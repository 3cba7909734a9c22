import { earlier, LONGEST_CLAIM } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { WAITS_FOR } from "./due.ts";
import { agreedTo, enrolmentsWithClass } from "./letter-queries.server.ts";
import { OWN_LETTER_KINDS } from "./own-letter.ts";

type Owner = { learnerId: string; providerId: string };

/** What a letter may tell, by her newest class of the provider. */
export function findLetterFacts(db: Db, { learnerId, providerId }: Owner, now: Date) {
	return enrolmentsWithClass(db, now.toISOString())
		.where("enrolment.learner_id", "=", learnerId)
		.where("course.provider_id", "=", providerId)
		.select((eb) => [
			"provider.is_example",
			"learner.phone",
			"learner.may_leave_message",
			eb.case().when(agreedTo(eb, "contact")).then(1).else(0).end().as("agreed"),
		])
		.orderBy("enrolment.asked_at", "desc")
		.orderBy("enrolment.id")
		.limit(1)
		.executeTakeFirst();
}

/** A link must not lie about: what nobody carried for two days is given up. */
export function giveUpOwnLetters(db: Db, now: Date) {
	return db
		.updateTable("message")
		.set({ failed_at: now.toISOString(), problem: "too-late", body: "" })
		.where("kind", "in", OWN_LETTER_KINDS)
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.where("created_at", "<", earlier(now, WAITS_FOR))
		.where((eb) =>
			eb.or([eb("claimed_at", "is", null), eb("claimed_at", "<", earlier(now, LONGEST_CLAIM))]),
		)
		.execute();
}
