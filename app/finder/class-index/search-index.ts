import type { Instant, LocalDate } from "#db/columns.ts";
import { type Search, sortOf } from "../finder-search.ts";
import type { Facets, Nothing } from "../found.ts";
import { type Bits, countOf } from "./bits.ts";
import type { ClassIndex } from "./class-index.ts";
import { facetsOf } from "./facets.ts";
import type { IndexedClass } from "./indexed-class.ts";
import { leadersOf } from "./leaders.ts";
import { narrow } from "./narrowed.ts";
import { between, orderOf, weightsOf } from "./order.ts";
import { partsOf } from "./search-groups.ts";
import { waysOn } from "./ways-on.ts";

export type IndexMatch = { course: IndexedClass; miles: number | null };

export type IndexAnswer = {
	total: number;
	page: number;
	pages: number;
	shown: IndexMatch[];
	facets: Facets;
	nothing: Nothing | null;
	/** The first moment at which a lesson begins that this answer tells of, or is ordered by. */
	nextBegins: Instant | null;
};

/** The index must be up to date; a search asks no database. */
export function searchIndex(
	index: ClassIndex,
	search: Search,
	today: LocalDate,
	pageSize: number,
): IndexAnswer {
	const parts = partsOf(index, search, today);
	const narrowed = narrow(parts, index.with("public"));
	const total = countOf(narrowed.all);
	const pages = Math.max(1, Math.ceil(total / pageSize));
	const page = Math.min(search.page, pages);
	const from = (page - 1) * pageSize;
	const shown = shownOf(index, search, { all: narrowed.all, total, from, wanted: from + pageSize });
	return {
		total,
		page,
		pages,
		shown,
		facets: facetsOf(index, search, narrowed, today),
		nothing: total > 0 ? null : waysOn(index, search, narrowed),
		nextBegins: nextBegins(index, search, shown, page),
	};
}

type Shown = { all: Bits; total: number; from: number; wanted: number };

function shownOf(index: ClassIndex, search: Search, shown: Shown): IndexMatch[] {
	const weights = weightsOf(index, search);
	const leaders = leadersOf(index, search, shown, weights);
	const miles = search.place ? index.points.distancesFrom(search.place) : () => Infinity;
	return between(leaders, orderOf(index, search, weights), shown.from, shown.wanted).map((n) => {
		const distance = miles(n);
		return { course: index.classes[n]!, miles: distance === Infinity ? null : distance };
	});
}

/** Ordered by lessons, a later page changes as soon as any lesson begins. */
function nextBegins(
	index: ClassIndex,
	search: Search,
	shown: readonly IndexMatch[],
	page: number,
): Instant | null {
	if (sortOf(search) === "soonest" && page > 1) return index.soonest();
	const nexts = shown.flatMap(({ course }) => course.next ?? []);
	return nexts.reduce<Instant | null>(
		(least, next) => (least && least < next ? least : next),
		null,
	);
}
