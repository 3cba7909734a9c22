import { endOfDay, londonDate } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type ClassCard, cardOf } from "./class-card.ts";
import { listCards, listLevels, listSlots } from "./class-queries.server.ts";

type Cards = {
	/** By the id of the class. */
	cards: Map<string, ClassCard>;
	/** When the first of them changes by time alone. */
	validUntil: Instant;
};

/** Cards of classes chosen somewhere else, which knows that they may be shown. */
export async function cardsOfClasses(
	db: Db,
	ids: readonly string[],
	language: string,
	now: Date,
): Promise<Cards> {
	const dayEnds = endOfDay(now);
	if (ids.length === 0) return { cards: new Map(), validUntil: dayEnds };
	const [rows, levels, slots] = await Promise.all([
		listCards(db, ids, language, now.toISOString()),
		listLevels(db, ids),
		listSlots(db, ids),
	]);
	const today = londonDate(now);
	return {
		cards: new Map(rows.map((row) => [row.id, cardOf(row, null, levels, slots, today)])),
		validUntil: rows.reduce((first, { next }) => (next && next < first ? next : first), dayEnds),
	};
}
