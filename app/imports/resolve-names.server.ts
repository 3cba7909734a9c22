import type { Db } from "#db/open.ts";
import type { VenueRow } from "#db/tables/places.ts";
import type { NcsRow } from "./cells.ts";
import type { Resolved } from "./class-snapshot.ts";
import { listPilots, listReferences, listTutors } from "./import-queries.server.ts";
import type { Problem } from "./problems.ts";
import type { ClassFacts } from "./said.ts";
import { venueNamed } from "./venue-plan.ts";

/** What a row may name: read once for the whole file. */
export type Known = {
	providerId: string;
	venues: readonly VenueRow[];
	pilots: ReadonlyMap<string, string>;
	tutors: ReadonlyMap<string, string>;
	/** Of the classes in the database and in the file. */
	references: ReadonlySet<string>;
	columnOf: (fact: string) => string;
};

export async function readKnown(
	db: Db,
	providerId: string,
	file: Pick<Known, "venues" | "columnOf"> & { references: readonly string[] },
): Promise<Known> {
	const pilots = await listPilots(db);
	const tutors = await listTutors(db, providerId);
	const classes = await listReferences(db, providerId);
	return {
		...file,
		providerId,
		pilots: new Map(pilots.map(({ id, slug }) => [slug, id])),
		tutors: new Map(tutors.map(({ id, email_folded }) => [email_folded, id])),
		references: new Set([...file.references, ...classes.map(({ reference }) => reference)]),
	};
}

/** The ids behind the names of a row, and what names nothing. */
export function resolveNames(known: Known, { line }: NcsRow, facts: ClassFacts) {
	const errors = [...strangersOf(known, facts)];
	const venue = facts.venue ? venueNamed(known.venues, facts.venue) : null;
	if (facts.venue && (venue === null || venue === "two")) {
		const { reference, name, column } = facts.venue;
		const code = venue === "two" ? "venue-two" : "venue-unknown";
		errors.push({ column, code, value: reference || name });
	}
	const place = venue === "two" ? null : venue;
	const resolved: Omit<Resolved, "employerId"> = {
		// Null is said of an online class; undefined leaves the venue it has.
		venueId: facts.venue === undefined ? undefined : (place?.id ?? null),
		pilotId: facts.pilot ? known.pilots.get(facts.pilot) : undefined,
		tutorIds: facts.tutors?.flatMap((email) => known.tutors.get(email) ?? []),
	};
	// The address of the page must not tell where a refuge is.
	const outcode = place && place.address_hidden === 0 ? place.outcode : "";
	return { errors: errors.map((error) => ({ line, ...error })), resolved, outcode };
}

function strangersOf(known: Known, { pilot, tutors = [], next }: ClassFacts) {
	const errors: Omit<Problem, "line">[] = [];
	const refuse = (fact: string, code: Problem["code"], value: string) =>
		errors.push({ column: known.columnOf(fact), code, value });
	if (pilot && !known.pilots.has(pilot)) refuse("pilot", "pilot-unknown", pilot);
	const strangers = tutors.filter((email) => !known.tutors.has(email));
	if (strangers.length > 0) refuse("tutor", "tutor-unknown", strangers.join("; "));
	if (next && !known.references.has(next)) refuse("next_class", "next-unknown", next);
	return errors;
}
