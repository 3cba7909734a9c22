import type { Instant } from "#db/columns.ts";
import { holdLearners } from "#db/hold-learners.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ConsentTable } from "#db/tables/learners.ts";
import { insertConsent, listStanding, withdrawKind } from "./consent-queries.server.ts";

type ConsentKind = ConsentTable["kind"];

export type Answer = {
	learnerId: string;
	kind: ConsentKind;
	agrees: boolean;
	/** Of the words she was asked with, and their language. */
	noticeVersion: string;
	language: string;
	/** Whom she told; null when she did it herself. */
	recordedBy: string | null;
};

/** A yes is a dated row and a no ends it; the same answer again changes nothing. */
export async function answerConsent(db: Db, answer: Answer, now: Date): Promise<void> {
	const { learnerId, kind, agrees, noticeVersion, language, recordedBy } = answer;
	const at = now.toISOString();
	await db.transaction().execute(async (trx) => {
		// The same yes twice at once is one.
		await holdLearners(trx, [learnerId]);
		if (!agrees) return void (await withdrawKind(trx, { learnerId, kind, at, by: recordedBy }));
		const standing = await listStanding(trx, learnerId);
		if (standing.some((one) => one.kind === kind)) return;
		await insertConsent(trx, {
			...{ id: newId(), learner_id: learnerId, kind, given_at: at, withdrawn_at: null },
			...{ notice_version: noticeVersion, language, recorded_by: recordedBy },
		});
	});
}

/** Since when each consent of hers stands; what is not in it she did not give, or took back. */
export async function standingConsents(
	db: Db,
	learnerId: string,
): Promise<Partial<Record<ConsentKind, Instant>>> {
	const rows = await listStanding(db, learnerId);
	return Object.fromEntries(rows.toReversed().map(({ kind, given_at }) => [kind, given_at]));
}
