import { LEVELS } from "#app/assessments/levels.ts";
import { endOfDay, londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { AREAS } from "./areas.ts";
import { type ClassCard, cardOf } from "./class-card.ts";
import { listCards, listLevels, listSlots } from "./class-queries.server.ts";
import { activeGroups } from "./finder-address.ts";
import { countWithout, found, type Match, measure } from "./finder-matches.ts";
import { countByArea, listCandidates } from "./finder-queries.server.ts";
import { CHILDCARE, DAYS, FACTS, KINDS, type Search, TIMES } from "./finder-search.ts";
import type { Facets, Found, Nothing } from "./found.ts";

export const PAGE_SIZE = 20;

export async function findClasses(
	db: Db,
	search: Search,
	language: string,
	now: Date,
): Promise<Found> {
	const clock = { now: now.toISOString(), today: londonDate(now) };
	const candidates = await listCandidates(db, search, clock);
	const measured = candidates.map((candidate) => measure(candidate, search));
	const matches = found(measured, search);
	const pages = Math.max(1, Math.ceil(matches.length / PAGE_SIZE));
	const page = Math.min(search.page, pages);
	const shown = matches.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	return {
		total: matches.length,
		page,
		pages,
		cards: await cardsOf(db, shown, language, clock),
		facets: NO_FACETS,
		nothing:
			matches.length > 0
				? null
				: { instead: insteadOf(measured, search), levels: [], withoutPlaces: 0 },
		validUntil: endOfDay(now),
	};
}

const zeros = <T extends string>(values: readonly T[]) =>
	Object.fromEntries(values.map((value) => [value, 0])) as Record<T, number>;

const NO_FACETS: Facets = {
	level: zeros(LEVELS),
	day: zeros(DAYS),
	time: zeros(TIMES),
	kind: zeros(KINDS),
	childcare: zeros(CHILDCARE),
	facts: zeros(FACTS),
	area: {},
};

export type AreaCount = { gss: string; name: string; classes: number };

/** For the first page: where there are classes at all. */
export async function countClasses(db: Db) {
	const rows = await countByArea(db);
	const areas: AreaCount[] = AREAS.map(({ gss, name }) => ({
		gss,
		name,
		classes: rows.find((row) => row.area_id === gss)?.classes ?? 0,
	}));
	return {
		areas: areas
			.filter(({ classes }) => classes > 0)
			.sort((one, other) => (one.name < other.name ? -1 : 1)),
		online: rows.reduce((sum, row) => sum + row.online, 0),
		total: rows.reduce((sum, row) => sum + row.classes, 0),
		hasExamples: rows.some(({ examples }) => examples > 0),
	};
}

async function cardsOf(
	db: Db,
	shown: readonly Match[],
	language: string,
	{ now, today }: { now: string; today: LocalDate },
): Promise<ClassCard[]> {
	if (shown.length === 0) return [];
	const ids = shown.map(({ id }) => id);
	const [rows, levels, slots] = await Promise.all([
		listCards(db, ids, language, now),
		listLevels(db, ids),
		listSlots(db, ids),
	]);
	const byId = new Map(rows.map((row) => [row.id, row]));
	// A class taken back between two statements is simply not shown.
	return shown.flatMap(({ id, miles }) => {
		const row = byId.get(id);
		return row ? [cardOf(row, miles, levels, slots, today)] : [];
	});
}

function insteadOf(measured: readonly Match[], search: Search): Nothing["instead"] {
	return activeGroups(search)
		.map((group) => ({ group, count: countWithout(measured, group) }))
		.filter(({ count }) => count > 0)
		.sort((one, other) => other.count - one.count);
}
