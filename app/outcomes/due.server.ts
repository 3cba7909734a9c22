import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import type { Db } from "#db/open.ts";
import { countUnknown, listUnknown } from "./due-queries.server.ts";

/** After four weeks somebody should have asked; after a year nobody will remember. */
const DAYS_TO_ASK = 28;
const DAYS_LOOKED_BACK = 365;

/** Of how many who left nobody knows what came after. */
export async function countUnknownSteps(db: Db, person: Person, now: Date): Promise<number> {
	const providerIds = providersOf(person, "coordinator");
	return providerIds.length > 0 ? countUnknown(db, providerIds, spanOf(now)) : 0;
}

export type UnknownStep = Awaited<ReturnType<typeof listUnknownSteps>>[number];

/** One by one what the number counts; who left last is easiest to reach. */
export async function listUnknownSteps(db: Db, person: Person, language: string, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	const rows = await listUnknown(db, providerIds, spanOf(now), language);
	return toldApart(rows).map((row) => ({
		id: row.id,
		learnerId: row.learner_id,
		name: row.preferred_name,
		endedOn: row.ended_on,
		ownTitle: row.own_title,
		englishTitle: row.english_title ?? row.slug,
	}));
}

function spanOf(now: Date) {
	const today = londonDate(now);
	return { from: addDays(today, -DAYS_LOOKED_BACK), to: addDays(today, -DAYS_TO_ASK) };
}
