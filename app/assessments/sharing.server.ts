import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import { answerConsent } from "#app/learners/consents.server.ts";
import type { Db } from "#db/open.ts";
import { getLearner, mayReach } from "./learner.server.ts";
import { SHARING_NOTICE } from "./sharing.ts";

/** She told somebody that other providers may see her assessments, or that they may not any more. */
export async function recordSharing(
	db: Db,
	person: Person,
	learnerId: string,
	agrees: boolean,
	now: Date,
): Promise<void> {
	const { learner, enrolments } = await getLearner(db, person, learnerId, "en");
	if (!mayReach(person, enrolments)) throw forbidden();
	await answerConsent(
		db,
		{
			...{ learnerId: learner.id, kind: "share-assessments", agrees },
			...{ noticeVersion: SHARING_NOTICE, language: learner.language, recordedBy: person.id },
		},
		now,
	);
}
