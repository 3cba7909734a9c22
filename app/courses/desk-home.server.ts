import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { countToRingFromDesk } from "#app/contact/absences.server.ts";
import { countUnsent } from "#app/contact/letter-list.server.ts";
import { countAsking } from "#app/enrolments/requests.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { countCorrections } from "#app/registers/corrections.server.ts";
import type { Db } from "#db/open.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import { sinceOf, untilOf } from "./attention.server.ts";
import { DAYS_LOOKED_BACK } from "./attention.ts";
import {
	countCourseStates,
	countUnassessed,
	countUntaken,
	listOfferHours,
} from "./attention-queries.server.ts";
import { countDoubted } from "./quality.server.ts";

const NOTHING = {
	asking: 0,
	waiting: 0,
	drafts: 0,
	published: 0,
	untakenToday: 0,
	untakenBefore: 0,
	offersEnding: 0,
	offersOver: 0,
	unassessed: 0,
	doubted: 0,
	corrections: 0,
	toRing: 0,
	unsent: 0,
	daysLookedBack: DAYS_LOOKED_BACK,
};

/** What waits for somebody to do something, as numbers; one statement each. */
export async function loadDesk(db: Db, person: Person, now: Date): Promise<typeof NOTHING> {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return NOTHING;
	return {
		...NOTHING,
		...(await countAsking(db, providerIds, now)),
		...(await courseCounts(db, providerIds)),
		...(await untakenCounts(db, providerIds, now)),
		...(await offerCounts(db, providerIds, now)),
		unassessed: await countUnassessed(db, providerIds, now.toISOString()),
		doubted: await countDoubted(db, providerIds, now),
		corrections: await countCorrections(db, person),
		toRing: await countToRingFromDesk(db, person, now),
		unsent: await countUnsent(db, providerIds),
	};
}

async function courseCounts(db: Db, providerIds: readonly string[]) {
	const rows = await countCourseStates(db, providerIds);
	const of = (state: CourseTable["state"]) =>
		Number(rows.find((row) => row.state === state)?.count ?? 0);
	return { drafts: of("draft"), published: of("published") };
}

async function untakenCounts(db: Db, providerIds: readonly string[], now: Date) {
	const today = londonDate(now);
	const rows = await countUntaken(db, providerIds, sinceOf(now));
	const sum = (isToday: boolean) =>
		rows
			.filter((row) => (row.local_date === today) === isToday)
			.reduce((total, { count }) => total + Number(count), 0);
	return { untakenToday: sum(true), untakenBefore: sum(false) };
}

async function offerCounts(db: Db, providerIds: readonly string[], now: Date) {
	const rows = await listOfferHours(db, providerIds, untilOf(now));
	const over = rows.filter(({ expires_at }) => expires_at <= now.toISOString()).length;
	return { offersEnding: rows.length - over, offersOver: over };
}
