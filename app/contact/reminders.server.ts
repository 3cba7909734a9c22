import type { Person } from "#app/access/person.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { getReachable } from "./attempts.server.ts";
import { findReminders, insertReminders, withdrawReminders } from "./reminder-queries.server.ts";

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
	const at = now.toISOString();
	await db.transaction().execute(async (trx) => {
		if (!agrees) return void (await withdrawReminders(trx, learnerId, at));
		if (await findReminders(trx, learnerId)) return;
		await insertReminders(trx, {
			...{ id: newId(), learner_id: learnerId, kind: "reminders", given_at: at },
			...{ notice_version: NOTICE_VERSION, language: learner.language, withdrawn_at: null },
		});
	});
}

export async function hasReminders(db: Db, learnerId: string): Promise<boolean> {
	return (await findReminders(db, learnerId)) !== undefined;
}
