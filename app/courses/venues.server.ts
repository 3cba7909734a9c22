import { validate as isUuid } from "uuid";
import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { exactPlace } from "#app/finder/places/exact-place.server.ts";
import { findPlace, outcodeOf } from "#app/finder/places/place.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import type { VenueRow } from "#db/tables/places.ts";
import { versionOf } from "./all-facts.server.ts";
import { lockProvider } from "./closures-queries.server.ts";
import { indexCourse } from "./course-search.server.ts";
import {
	deleteUnusedVenue,
	insertVenue,
	isArea,
	listCoursesAt,
	listDeskVenues,
	touchCourse,
	updateVenue,
} from "./venue-desk-queries.server.ts";
import type { VenueFacts } from "./venue-facts.ts";

export type DeskVenue = Awaited<ReturnType<typeof listHerVenues>>[number];

/** The places of the providers she coordinates, by name. */
export async function listHerVenues(db: Db, person: Person) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	return (await listDeskVenues(db, providerIds)).map(({ provider, area, classes, ...row }) => ({
		id: row.id,
		providerId: row.provider_id,
		provider,
		area,
		classes: Number(classes),
		facts: factsOf(row),
	}));
}

/** One of them with what stands for it as it is now; another provider's does not exist. */
export async function openVenue(db: Db, person: Person, venueId: string) {
	const venue = (await listHerVenues(db, person)).find(({ id }) => id === venueId);
	if (!venue) throw notFound();
	return { venue, seen: versionOf(venue.facts) };
}

/** Sent twice it is there once. */
export async function createVenue(
	db: Db,
	person: Person,
	{ id, providerId, facts }: { id: string; providerId: string; facts: VenueFacts },
): Promise<void> {
	if (!canCoordinate(person, { provider_id: providerId }) || !isUuid(id)) throw notFound();
	const place = await placeOf(db, facts.postcode);
	const row = { ...facts, ...place, id, provider_id: providerId, reference: null };
	await insertVenue(db, row);
}

/** False when somebody else changed it since she opened it. */
export async function saveVenue(
	db: Db,
	person: Person,
	venueId: string,
	{ facts, seen }: { facts: VenueFacts; seen: string },
	now: Date,
): Promise<boolean> {
	const { venue } = await openVenue(db, person, venueId);
	return db.transaction().execute(async (trx) => {
		await lockProvider(trx, venue.providerId);
		const there = await openVenue(trx, person, venueId);
		if (there.seen !== seen) return there.seen === versionOf(facts);
		const isThere = facts.postcode === there.venue.facts.postcode;
		// A point set more exactly than by outcode holds for as long as the postcode does.
		const place = isThere ? {} : await placeOf(trx, facts.postcode);
		await updateVenue(trx, venueId, { ...facts, ...place });
		for (const { id } of await listCoursesAt(trx, venueId)) {
			await touchCourse(trx, id, now.toISOString());
			await indexCourse(trx, id);
		}
		return true;
	});
}

/** False when a class names it; one that is gone already is gone. */
export async function removeVenue(db: Db, person: Person, venueId: string): Promise<boolean> {
	const venue = (await listHerVenues(db, person)).find(({ id }) => id === venueId);
	if (!venue) throw notFound();
	return db.transaction().execute(async (trx) => {
		await lockProvider(trx, venue.providerId);
		return deleteUnusedVenue(trx, venueId);
	});
}

/** The exact point where a directory of postcodes has it; else the middle of the outcode. */
async function placeOf(db: Db, postcode: string) {
	const place = await exactPlace(db, findPlace(postcode));
	const area = place?.area ?? null;
	return {
		outcode: outcodeOf(postcode) ?? "",
		area_id: area !== null && (await isArea(db, area)) ? area : null,
		latitude: place?.latitude ?? null,
		longitude: place?.longitude ?? null,
	};
}

function factsOf(row: VenueRow): VenueFacts {
	const { id, provider_id, reference, outcode, area_id, latitude, longitude, ...facts } = row;
	return facts;
}
