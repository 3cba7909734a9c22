import { addDays, londonDate, toInstant } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import {
	listFirstOffers,
	listFirstStarts,
	listMovesAfter,
} from "./request-facts-queries.server.ts";
import type { EnrolmentState } from "./states.ts";

/** What came of requests, by enrolment; of who asked nothing but ids. */
export type RequestFacts = {
	offeredOn: Map<string, LocalDate>;
	/** The first day the learner came to any class that is known here. */
	firstEverOn: Map<string, LocalDate>;
	/** Where those who moved later stood on the last day. */
	statesThen: Map<string, EnrolmentState>;
};

const CHUNK = 500;

export async function loadRequestFacts(
	db: Db,
	courseIds: readonly string[],
	{ until, today }: { until: LocalDate; today: LocalDate },
): Promise<RequestFacts> {
	const facts: RequestFacts = {
		offeredOn: new Map(),
		firstEverOn: new Map(),
		statesThen: new Map(),
	};
	for (let at = 0; at < courseIds.length; at += CHUNK) {
		const ids = courseIds.slice(at, at + CHUNK);
		for (const row of await listFirstOffers(db, ids))
			facts.offeredOn.set(row.enrolment_id, londonDate(new Date(row.offered_at)));
		for (const { id, first_on } of await listFirstStarts(db, ids))
			if (first_on !== null) facts.firstEverOn.set(id, first_on);
		if (until < today) await addStates(db, ids, until, facts.statesThen);
	}
	return facts;
}

/** Before the first move after that day she stood where that move took her from. */
async function addStates(
	db: Db,
	courseIds: readonly string[],
	until: LocalDate,
	states: Map<string, EnrolmentState>,
): Promise<void> {
	const moment = toInstant(addDays(until, 1), "00:00");
	for (const { id, from_state } of await listMovesAfter(db, courseIds, moment)) {
		if (from_state !== null) states.set(id, from_state);
	}
}
