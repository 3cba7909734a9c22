import type { Db } from "#db/open.ts";
import type { NcsRow } from "./cells.ts";
import type { Resolved } from "./class-snapshot.ts";
import { listPilots, listTutors } from "./import-queries.server.ts";
import type { ClassFacts } from "./ncs-row.ts";
import type { Problem } from "./problems.ts";
import type { PlannedVenue } from "./venue-plan.ts";
import { venueNamed } from "./venue-plan.ts";

/** What a row may name: read once for the whole file. */
export type Known = {
	providerId: string;
	venues: readonly PlannedVenue[];
	pilots: ReadonlyMap<string, string>;
	tutors: ReadonlyMap<string, string>;
};

export async function readKnown(
	db: Db,
	providerId: string,
	venues: readonly PlannedVenue[],
): Promise<Known> {
	const pilots = await listPilots(db);
	const tutors = await listTutors(db, providerId);
	return {
		providerId,
		venues,
		pilots: new Map(pilots.map(({ id, slug }) => [slug, id])),
		tutors: new Map(tutors.map(({ id, email_folded }) => [email_folded, id])),
	};
}

/** The ids behind the names of a row, and what names nothing. */
export function resolveNames(known: Known, { line }: NcsRow, facts: ClassFacts) {
	const errors: Problem[] = [];
	const refuse = (column: string, code: Problem["code"], value: string) => {
		errors.push({ line, column, code, value });
	};
	const venue = facts.venue ? venueNamed(known.venues, facts.venue) : null;
	if (facts.venue && (venue === null || venue === "two")) {
		const column = facts.venue.reference ? "YOUR_VENUE_REFERENCE" : "VENUE_NAME";
		const value = facts.venue.reference || facts.venue.name;
		refuse(column, venue === "two" ? "venue-two" : "venue-unknown", value);
	}
	const pilotId = facts.pilot ? known.pilots.get(facts.pilot) : undefined;
	if (facts.pilot && !pilotId) refuse("ESOL_PILOT", "pilot-unknown", facts.pilot);
	const strangers = facts.tutors?.filter((email) => !known.tutors.has(email)) ?? [];
	if (strangers.length > 0) refuse("ESOL_TUTOR", "tutor-unknown", strangers.join("; "));
	const place = venue === "two" ? null : venue;
	const resolved: Resolved = {
		// Null is said of an online class; undefined leaves the venue it has.
		venueId: facts.venue === undefined ? undefined : (place?.id ?? null),
		pilotId,
		tutorIds: facts.tutors?.flatMap((email) => known.tutors.get(email) ?? []),
	};
	return { errors, resolved, outcode: place?.outcode ?? "" };
}
