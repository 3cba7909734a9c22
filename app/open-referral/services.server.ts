import { exactPlace } from "#app/finder/places/exact-place.server.ts";
import type { Db } from "#db/open.ts";
import {
	type ClassRow,
	countClasses,
	listClasses,
	listClassesWithIds,
	type Part,
} from "./class-queries.server.ts";
import { envelope, type PageAsked } from "./envelope.ts";
import { keptTotal } from "./kept-totals.server.ts";
import type { Filter, ListQuery } from "./list-query.ts";
import {
	countPublicSlots,
	findPublicSlot,
	listHelperLanguages,
	listLevels,
	listPublicSlots,
	listSlots,
	listTextLanguages,
	type SlotRow,
} from "./part-queries.server.ts";
import { type Site, serviceOf } from "./service.ts";
import { type ClassParts, placeOf, wholeServiceOf } from "./whole-service.ts";

export async function listServices(db: Db, query: ListQuery, site: Site) {
	const filter = await placed(db, query.filter);
	const total = await keptTotal(db, `services ${JSON.stringify(filter)}`, () =>
		countClasses(db, filter),
	);
	const rows = await listClasses(db, filter, partOf(query));
	const contents = query.full
		? await wholeServices(db, rows, site)
		: rows.map((row) => serviceOf(row, site));
	return envelope<object>(contents, total, query);
}

export async function findService(db: Db, id: string, site: Site) {
	const [service] = await wholeServices(db, await listClassesWithIds(db, [id]), site);
	return service ?? null;
}

/** Each weekly time of a class is a service at a location. */
export async function listServicesAtLocations(db: Db, query: ListQuery, site: Site) {
	const filter = await placed(db, query.filter);
	const total = await keptTotal(db, `slots ${JSON.stringify(filter)}`, () =>
		countPublicSlots(db, filter),
	);
	const slots = await listPublicSlots(db, filter, partOf(query));
	return envelope<object>(await slotsWithServices(db, slots, query.full, site), total, query);
}

export async function findServiceAtLocation(db: Db, id: string, site: Site) {
	const slot = await findPublicSlot(db, id);
	if (!slot) return null;
	const [found] = await slotsWithServices(db, [slot], true, site);
	return found ?? null;
}

async function slotsWithServices(db: Db, slots: readonly SlotRow[], full: boolean, site: Site) {
	const ids = [...new Set(slots.map(({ course_id }) => course_id))];
	const rows = ids.length === 0 ? [] : await listClassesWithIds(db, ids);
	const services = full
		? await wholeServices(db, rows, site)
		: rows.map((row) => serviceOf(row, site));
	const known = new Map(rows.map((row, n) => [row.id, { row, service: services[n] }]));
	// A class taken back in the same moment is not listed any more.
	return slots.flatMap((slot) => {
		const found = known.get(slot.course_id);
		return found ? [{ ...placeOf(slot, found.row), service: found.service }] : [];
	});
}

async function wholeServices(db: Db, rows: readonly ClassRow[], site: Site) {
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const levels = Map.groupBy(await listLevels(db, ids), courseOf);
	const slots = Map.groupBy(await listSlots(db, ids), courseOf);
	const helpers = Map.groupBy(await listHelperLanguages(db, ids), courseOf);
	const texts = Map.groupBy(await listTextLanguages(db, ids), courseOf);
	return rows.map((row) => {
		const parts: ClassParts = {
			levels: levels.get(row.id) ?? [],
			slots: slots.get(row.id) ?? [],
			helpers: (helpers.get(row.id) ?? []).map(({ language }) => language),
			texts: (texts.get(row.id) ?? []).map(({ language }) => language),
		};
		return wholeServiceOf(row, parts, site);
	});
}

const courseOf = ({ course_id }: { course_id: string }) => course_id;

/** Measured from the postcode itself where its directory was brought in. */
async function placed(db: Db, filter: Filter): Promise<Filter> {
	if (filter.near === null) return filter;
	const place = (await exactPlace(db, filter.near.place)) ?? filter.near.place;
	return { ...filter, near: { ...filter.near, place } };
}

function partOf({ page, perPage }: PageAsked): Part {
	return { from: (page - 1) * perPage, size: perPage };
}
