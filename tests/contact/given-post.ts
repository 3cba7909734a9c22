import { join } from "node:path";
import type { Post } from "#app/contact/letters.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ConsentTable } from "#db/tables/learners.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenProvider,
} from "#tests/support/given.ts";

export const POST: Post = {
	texts: loadTexts(join(process.cwd(), "locales")),
	publicUrl: "https://esol.example.org",
	secret: "a secret of at least thirty-two letters",
};

export async function givenConsent(
	db: Db,
	learnerId: string,
	kind: ConsentTable["kind"] = "contact",
): Promise<void> {
	const words = { notice_version: "2026-1", language: "en", given_at: EARLY, withdrawn_at: null };
	await db
		.insertInto("consent")
		.values({ id: newId(), learner_id: learnerId, kind, ...words })
		.execute();
}

type Given = {
	provider?: Parameters<typeof givenProvider>[1];
	course?: Partial<Parameters<typeof givenCourse>[1]>;
	learner?: Parameters<typeof givenLearner>[1];
	enrolment?: Parameters<typeof givenEnrolment>[3];
	consent?: boolean;
};

/** Somebody with a place who may be written to, in a class of a real provider. */
export async function givenReader(db: Db, given: Given = {}) {
	const phone = "020 7946 0101";
	const provider = await givenProvider(db, { is_example: 0, phone, ...given.provider });
	const course = await givenCourse(db, { provider_id: provider.id, ...given.course });
	const email = `${newId()}@learner.example`;
	const learner = await givenLearner(db, { email, language: "en", ...given.learner });
	const enrolment = await givenEnrolment(db, course.id, learner.id, given.enrolment);
	if (given.consent !== false) await givenConsent(db, learner.id);
	return { provider, course, learner, enrolment };
}

export async function givenEvent(
	db: Db,
	enrolmentId: string,
	at: string,
	[from_state, to_state]: [string | null, string] = ["offered", "enrolled"],
): Promise<void> {
	const row = { id: newId(), enrolment_id: enrolmentId, at, person_id: null, reason: null };
	await db
		.insertInto("enrolment_event")
		.values({ ...row, from_state: from_state as never, to_state: to_state as never })
		.execute();
}

export function lettersOf(db: Db, enrolmentId: string) {
	return db
		.selectFrom("message")
		.where("enrolment_id", "=", enrolmentId)
		.selectAll()
		.orderBy("created_at")
		.orderBy("key")
		.execute();
}
