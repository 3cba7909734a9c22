import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { insertGiven, isGiven } from "./given-queries.server.ts";
import { type NoticeName, noticeVersion } from "./notices.ts";

type Told = {
	learnerId: string;
	providerId: string;
	notice: NoticeName;
	language: string;
};

/** In the transaction that keeps her answer: she had the notice before her eyes. The first time counts. */
export function noteSeen(trx: Db, told: Told, now: Date): Promise<void> {
	return keep(trx, { ...told, way: "screen", by: null }, now);
}

/** Somebody of the staff read it to her, or gave her the paper. */
export function noteTold(
	trx: Db,
	told: Told & { way: "read" | "paper"; by: string },
	now: Date,
): Promise<void> {
	return keep(trx, told, now);
}

type Given = Told & { way: "screen" | "read" | "paper"; by: string | null };

async function keep(
	trx: Db,
	{ learnerId, providerId, notice, language, way, by }: Given,
	now: Date,
): Promise<void> {
	const row = {
		...{ id: newId(), learner_id: learnerId, provider_id: providerId, notice, language },
		...{ notice_version: noticeVersion(notice), notice_way: way, recorded_by: by },
		given_at: now.toISOString(),
	};
	if (!(await isGiven(trx, row))) await insertGiven(trx, row);
}
