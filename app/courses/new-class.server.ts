import { validate as isUuid } from "uuid";
import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { loadOptions } from "./all-facts.server.ts";
import { lockProvider } from "./closures-queries.server.ts";
import { rebuildLessons } from "./course-lessons.server.ts";
import { indexCourse } from "./course-search.server.ts";
import { freeSlug, slugOf } from "./course-slug.ts";
import { listVenues } from "./desk-queries.server.ts";
import { insertCourse } from "./desk-writes.server.ts";
import { namedErrors, writeFacts } from "./facts-writes.server.ts";
import type { AllFacts } from "./more-facts.ts";
import { findProviderOf, listProviderNames, listSlugsFrom } from "./more-queries.server.ts";

export type Created = { ok: true; id: string } | { ok: false; errors: FieldErrors };

export type NewClass = {
	/** Made with the form, so that a form sent twice makes one class. */
	id: string;
	providerId: string;
	facts: AllFacts;
};

/** For whom, and what the fields may name; the first provider she coordinates unless she says. */
export async function openNewClass(db: Db, person: Person, wanted: string | null) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) throw forbidden();
	const providers = await listProviderNames(db, providerIds);
	const provider = providers.find(({ id }) => id === wanted) ?? providers[0];
	if (!provider) throw notFound();
	return {
		id: newId(),
		providers,
		providerId: provider.id,
		options: await loadOptions(db, person, provider.id, null),
	};
}

/** A draft that nobody finds yet. */
export async function createClass(
	db: Db,
	person: Person,
	{ id: sent, providerId, facts }: NewClass,
	now: Date,
): Promise<Created> {
	if (!canCoordinate(person, { provider_id: providerId })) throw notFound();
	const id = isUuid(sent) ? sent : newId();
	return db.transaction().execute(async (trx): Promise<Created> => {
		await lockProvider(trx, providerId);
		const owner = await findProviderOf(trx, id);
		if (owner === providerId) return { ok: true, id };
		if (owner !== null) throw notFound();
		const errors = {
			...(facts.title ? {} : { title: "manage:missing.title" as const }),
			...(await namedErrors(trx, { id, providerId }, null, facts)),
		};
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		await writeNewClass(trx, { id, providerId, facts }, now);
		return { ok: true, id };
	});
}

export async function writeNewClass(
	trx: Db,
	{ id, providerId, facts }: NewClass,
	now: Date,
): Promise<void> {
	await insertCourse(trx, {
		...NOTHING_SAID,
		id,
		slug: await slugFor(trx, providerId, facts),
		provider_id: providerId,
		created_at: now.toISOString(),
		updated_at: now.toISOString(),
	});
	await writeFacts(trx, { id, providerId }, { before: null, after: facts }, now);
	await rebuildLessons(trx, id, now);
	await indexCourse(trx, id);
}

/** Found again by its words and where it is. */
async function slugFor(trx: Db, providerId: string, { title, venueId }: AllFacts) {
	const venue = (await listVenues(trx, providerId)).find(({ id }) => id === venueId);
	const wanted = slugOf(title, venue?.postcode.split(" ")[0] ?? "");
	return freeSlug(wanted, await listSlugsFrom(trx, wanted));
}

const NOTHING_SAID = {
	pilot_id: null,
	venue_id: null,
	reference: null,
	kind: "community",
	state: "draft",
	starts_on: null,
	ends_on: null,
	capacity: null,
	cost_pence: null,
	cost_note: null,
	entry_note: null,
	online: 0,
	childcare: "none",
	women_only: 0,
	no_papers: 0,
	drop_in: 0,
	shift_friendly: 0,
	school_hours: 0,
	contact_email: null,
	contact_phone: null,
	webpage: null,
	confirmed_on: null,
	places_version: 0,
} as const;
