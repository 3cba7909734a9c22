import { endOfDay, londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { AREAS } from "./areas.ts";
import { type ClassCard, cardWith } from "./class-card.ts";
import { countBoth, countOf } from "./class-index/bits.ts";
import { currentIndex } from "./class-index/current-index.server.ts";
import { type IndexMatch, searchIndex } from "./class-index/search-index.ts";
import type { Search } from "./finder-search.ts";
import type { Found } from "./found.ts";
import { exactPlace } from "./places/exact-place.server.ts";

export const PAGE_SIZE = 20;

export async function findClasses(
	db: Db,
	search: Search,
	language: string,
	now: Date,
): Promise<Found> {
	const place = await exactPlace(db, search.place);
	const index = await currentIndex(db, now);
	const today = londonDate(now);
	const answer = searchIndex(index, { ...search, place }, today, PAGE_SIZE);
	const { shown, nextBegins, ...rest } = answer;
	const dayEnds = endOfDay(now);
	return {
		...rest,
		cards: shown.map((match) => cardIn(match, language, today)),
		validUntil: nextBegins !== null && nextBegins < dayEnds ? nextBegins : dayEnds,
	};
}

export type AreaCount = { gss: string; name: string; classes: number };

/** For the first page: where there are classes at all that everybody may see. */
export async function countClasses(db: Db, now: Date) {
	const index = await currentIndex(db, now);
	const open = index.with("public");
	const areas: AreaCount[] = AREAS.map(({ gss, name }) => ({
		gss,
		name,
		classes: countBoth(open, index.with(`area ${gss}`)),
	}));
	return {
		areas: areas
			.filter(({ classes }) => classes > 0)
			.sort((one, other) => (one.name < other.name ? -1 : 1)),
		online: countBoth(open, index.with("fact online")),
		total: countOf(open),
		hasExamples: index.classes.some((course) => course?.isPublic && course.isExample),
	};
}

/** Without asking the database: an index that is up to date holds all that a card says. */
export function cardIn(
	{ course, miles }: IndexMatch,
	language: string,
	today: LocalDate,
): ClassCard {
	const { card, titles, taken, waiting, openReports: open_reports, next } = course;
	const texts = { english_title: titles.en ?? "", own_title: titles[language] ?? null };
	return cardWith({ ...card, ...texts, taken, waiting, open_reports, next }, miles, course, today);
}
