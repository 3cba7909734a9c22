import type { Db } from "#db/open.ts";
import { noteTold } from "./given.server.ts";
import { findEnrolled } from "./given-queries.server.ts";
import type { Told } from "./told.ts";

export type { Told } from "./told.ts";

type Recorded = { enrolmentId: string; by: string; told: Told | null };

/** Staff added her record, and said how she got the notice; not yet is no row. */
export async function noteRecord(
	trx: Db,
	{ enrolmentId, by, told }: Recorded,
	now: Date,
): Promise<void> {
	if (told === null) return;
	const { learnerId, providerId, language } = await findEnrolled(trx, enrolmentId);
	const given = { learnerId, providerId, language, notice: "record" } as const;
	await noteTold(trx, { ...given, way: told, by }, now);
}
