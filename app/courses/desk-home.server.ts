import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { countToRingFromDesk } from "#app/contact/absences.server.ts";
import { countUnsent } from "#app/contact/letter-list.server.ts";
import { countAsking } from "#app/enrolments/requests.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { countAsks } from "#app/links/link-asks.server.ts";
import { countUnknownSteps } from "#app/outcomes/due.server.ts";
import { countClaims } from "#app/registers/claims.server.ts";
import { countCorrections } from "#app/registers/corrections.server.ts";
import type { Db } from "#db/open.ts";
import { sinceOf, untilOf } from "./attention.server.ts";
import { DAYS_LOOKED_BACK } from "./attention.ts";
import { countAttention } from "./attention-queries.server.ts";
import { countDoubted } from "./quality.server.ts";

const NOTHING = {
	asking: 0,
	waiting: 0,
	drafts: 0,
	published: 0,
	untakenToday: 0,
	untakenBefore: 0,
	walkIns: 0,
	offersEnding: 0,
	offersOver: 0,
	overdue: 0,
	unknownSteps: 0,
	unassessed: 0,
	doubted: 0,
	corrections: 0,
	claims: 0,
	toRing: 0,
	unsent: 0,
	linkAsks: 0,
	erasures: 0,
	complaints: 0,
	daysLookedBack: DAYS_LOOKED_BACK,
};

/** What waits for somebody to do something, as numbers; at most eleven statements. */
export async function loadDesk(db: Db, person: Person, now: Date): Promise<typeof NOTHING> {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return NOTHING;
	const today = londonDate(now);
	return {
		...NOTHING,
		...(await countAsking(db, providerIds, now)),
		...(await countAttention(db, providerIds, { ...sinceOf(now), ...untilOf(now), today })),
		doubted: await countDoubted(db, providerIds, now),
		unknownSteps: await countUnknownSteps(db, person, now),
		corrections: await countCorrections(db, person),
		claims: await countClaims(db, person),
		toRing: await countToRingFromDesk(db, person, now),
		unsent: await countUnsent(db, providerIds),
		...(await countAsks(db, providerIds)),
	};
}
