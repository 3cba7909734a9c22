import { londonDate } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { AREAS } from "../areas.ts";
import type { CardFacts } from "../class-card.ts";
import { tidyCode } from "../join-code.ts";
import type { Point } from "../places/place.ts";
import type { ClassIndex } from "./class-index.ts";
import {
	listIndexed,
	listIndexedLevels,
	listIndexedSlots,
	listIndexedTitles,
	listIndexedWords,
} from "./index-queries.server.ts";
import { factsOf, type IndexedClass } from "./indexed-class.ts";

/** Brings these classes of the index to what the database says now; few enough for one statement. */
export async function putClasses(
	db: Db,
	index: ClassIndex,
	ids: readonly string[],
	now: Instant,
): Promise<void> {
	const levels = grouped(await listIndexedLevels(db, ids), ({ level }) => level);
	const slots = grouped(await listIndexedSlots(db, ids), ({ course_id, ...slot }) => slot);
	const titles = grouped(await listIndexedTitles(db, ids), ({ language, title }) => [
		language,
		title,
	]);
	const words = grouped(await listIndexedWords(db, ids), ({ course_id, ...word }) => word);
	const rows = await listIndexed(db, ids, now, londonDate(new Date(now)));
	const byId = new Map(rows.map((row) => [row.id, row]));
	// In the given order: neighbours get numbers side by side, and their sets stay short.
	for (const id of ids) {
		const row = byId.get(id);
		const parts = {
			levels: levels.get(id) ?? [],
			slots: slots.get(id) ?? [],
			titles: Object.fromEntries(titles.get(id) ?? []),
		};
		if (row) index.put(courseOf(row, parts), words.get(id) ?? []);
		else index.remove(id);
	}
}

type Row = Awaited<ReturnType<typeof listIndexed>>[number];

function courseOf(
	row: Row,
	{ levels, slots, titles }: Pick<IndexedClass, "levels" | "slots" | "titles">,
): IndexedClass {
	return {
		id: row.id,
		providerId: row.provider_id,
		isPublic: row.private === 0,
		isExample: row.is_example === 1,
		code: row.join_code === null ? null : tidyCode(row.join_code),
		kind: row.kind,
		levels: same(levels),
		slots: same(slots),
		childcare: row.childcare,
		facts: same(factsOf(row)),
		area: row.area_id,
		point: pointOf(row),
		endsOn: row.ends_on,
		capacity: row.capacity,
		taken: row.taken ?? 0,
		waiting: row.waiting ?? 0,
		confirmedOn: row.confirmed_on,
		openReports: row.open_reports ?? 0,
		next: row.next,
		card: cardOf(row),
		titles,
	};
}

/** Field by field: a row holds more, and there are many of them. */
function cardOf(row: Row): CardFacts {
	return {
		id: row.id,
		slug: row.slug,
		kind: row.kind,
		capacity: row.capacity,
		cost_pence: row.cost_pence,
		online: row.online,
		childcare: row.childcare,
		women_only: row.women_only,
		no_papers: row.no_papers,
		drop_in: row.drop_in,
		shift_friendly: row.shift_friendly,
		school_hours: row.school_hours,
		confirmed_on: row.confirmed_on,
		provider: row.provider,
		is_example: row.is_example,
		venue: row.venue,
		outcode: row.outcode,
		area: row.area,
		address_hidden: row.address_hidden,
		step_free: row.step_free,
	};
}

/** Where an address is given only after joining, distance is that of its borough, and no nearer. */
function pointOf({ address_hidden, area_id, latitude, longitude }: Row): Point | null {
	if (address_hidden === 1) {
		const area = AREAS.find(({ gss }) => gss === area_id);
		return area ? { latitude: area.latitude, longitude: area.longitude } : null;
	}
	return latitude === null || longitude === null ? null : { latitude, longitude };
}

function grouped<Part extends { course_id: string }, Value>(
	rows: readonly Part[],
	pick: (row: Part) => Value,
): Map<string, Value[]> {
	const groups = new Map<string, Value[]>();
	for (const row of rows) {
		const group = groups.get(row.course_id);
		if (group) group.push(pick(row));
		else groups.set(row.course_id, [pick(row)]);
	}
	return groups;
}

const lists = new Map<string, readonly unknown[]>();

/** Equal lists become one: most classes have the levels, times and facts of many others. */
function same<T>(list: readonly T[]): readonly T[] {
	const key = JSON.stringify(list);
	const before = lists.get(key) as readonly T[] | undefined;
	if (!before) lists.set(key, list);
	return before ?? list;
}
