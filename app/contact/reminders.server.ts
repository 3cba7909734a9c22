import type { Person } from "#app/access/person.ts";
import { answerConsent, standingConsents } from "#app/learners/consents.server.ts";
import type { Db } from "#db/open.ts";
import { getReachable } from "./attempts.server.ts";

/** Raise it with every change of the words she is asked with. */
const NOTICE_VERSION = "reminders-2026-1";

/** She told somebody that the site may write to her after absences, or that it may not any more. */
export async function agreeToReminders(
	db: Db,
	person: Person,
	learnerId: string,
	agrees: boolean,
	now: Date,
): Promise<void> {
	const { learner } = await getReachable(db, person, learnerId, "en");
	await answerConsent(
		db,
		{
			...{ learnerId, kind: "reminders", agrees, language: learner.language },
			...{ noticeVersion: NOTICE_VERSION, recordedBy: person.id },
		},
		now,
	);
}

export async function hasReminders(db: Db, learnerId: string): Promise<boolean> {
	return (await standingConsents(db, learnerId)).reminders !== undefined;
}
