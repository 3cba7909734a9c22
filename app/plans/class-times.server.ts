import { attendedOf } from "#app/assessments/class-attendance.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import type { Db } from "#db/open.ts";
import { listLearning } from "./class-time-queries.server.ts";

export type ClassTime = Awaited<ReturnType<typeof loadClassTimes>>[number];

/** Her time in each of her classes with these providers, counted as everywhere, the newest first. */
export async function loadClassTimes(
	db: Db,
	learnerId: string,
	providerIds: readonly string[],
	language: string,
	now: Date,
) {
	if (providerIds.length === 0) return [];
	const rows = await listLearning(db, learnerId, providerIds, language);
	const facts = await loadRegisterFacts(db, [...new Set(rows.map((row) => row.course_id))]);
	return rows.map((row) => ({
		enrolmentId: row.id,
		courseId: row.course_id,
		providerId: row.provider_id,
		provider: row.provider,
		isExample: row.is_example === 1,
		/** As a paper names her; her pages call her by the other. */
		name: row.full_name ?? row.preferred_name,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		startedOn: row.started_on,
		endedOn: row.ended_on,
		attended: attendedOf(facts, row.id, now),
	}));
}
