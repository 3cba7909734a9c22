import { canReadUnmetNeed } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import type { Search } from "./finder-search.ts";
import { DIMENSIONS, type Dimension, monthOf, needOf, protectNeed } from "./unmet-need.ts";
import { monthsToChoose, type Period, readPeriod } from "./unmet-need-months.ts";
import { addOne, listNeed } from "./unmet-need-queries.server.ts";

/**
 * Counts one search that found nothing, with nothing of who searched.
 * @param isBot programs that read the web look for everything
 */
export async function countUnmetNeed(
	db: Db,
	search: Search,
	isBot: boolean,
	now: Date,
): Promise<void> {
	const need = isBot ? null : needOf(search);
	if (need) await addOne(db, monthOf(now), need);
}

export type UnmetNeed = Awaited<ReturnType<typeof openUnmetNeed>>;

/** What people looked for and did not find, as it may be shown. */
export async function openUnmetNeed(db: Db, person: Person, period: Period, now: Date) {
	if (!canReadUnmetNeed(person)) throw forbidden();
	const tables = [];
	for (const dimension of DIMENSIONS) {
		tables.push({ dimension, rows: await rowsOf(db, dimension, period) });
	}
	return { ...period, months: monthsToChoose(now), tables };
}

export type OpenNeed = Awaited<ReturnType<typeof openNeedForAll>>;

/** The last twelve months by area and level, for everybody: each count as that page shows it. */
export async function openNeedForAll(db: Db, now: Date) {
	const period = readPeriod(new URLSearchParams(), now);
	const tables = [];
	for (const dimension of ["area_id", "level"] as const) {
		tables.push({ dimension, rows: await rowsOf(db, dimension, period) });
	}
	return { ...period, tables };
}

async function rowsOf(db: Db, dimension: Dimension, { from, to }: Period) {
	const counts = await listNeed(db, dimension, from, to);
	const byMonth = Map.groupBy(counts, ({ month }) => month);
	const months = [...byMonth.values()].map(
		(rows) => new Map(rows.map(({ value, searches }) => [value, searches])),
	);
	return protectNeed(dimension, months);
}
