import { LEVELS } from "#app/assessments/levels.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import type { ClassCard } from "./class-card.ts";
import { byFit, type Fit, fitOf, isFit, type Taught, type Wanted } from "./class-fit.ts";
import { currentIndex } from "./class-index/current-index.server.ts";
import { type IndexedClass, partOfDay } from "./class-index/indexed-class.ts";
import { listLevels } from "./class-queries.server.ts";
import { cardIn } from "./finder.server.ts";
import { milesBetween, type Point } from "./places/place.ts";
import { placesOf } from "./places-free.ts";

/** Where levels are taught. */
const KINDS = ["community", "family"];
/** So many values fit one statement on both databases. */
const MOST_LOOKED_AT = 500;
const MOST_SHOWN = 8;
/** Farther than this nobody comes twice a week. */
const MOST_MILES = 10;

export type Seeker = Wanted & {
	/** Where she comes now; null when nobody knows. */
	near: Point | null;
	providerIds: readonly string[];
	/** Starts of the lessons she comes to now, such as `10:00`. */
	starts: readonly string[];
	/** Classes she has or had. */
	without: readonly string[];
};

export type FittingClass = Fit & { id: string; card: ClassCard; isOwn: boolean };

/** Classes with a place now that teach what she needs, the best first; private ones are not shown. */
export async function findFittingClasses(
	db: Db,
	seeker: Seeker,
	language: string,
	now: Date,
): Promise<FittingClass[]> {
	const today = londonDate(now);
	const { classes } = await currentIndex(db, now);
	const near = classes
		.filter((one) => one !== undefined)
		.filter((one) => mayFit(one, seeker) && placesOf(one, today).state === "free")
		.map((course) => ({ course, miles: milesTo(course, seeker.near) }))
		.filter(({ miles }) => miles === null || miles <= MOST_MILES)
		.sort((one, other) => (one.miles ?? Infinity) - (other.miles ?? Infinity))
		.slice(0, MOST_LOOKED_AT);
	const taught = await loadTaught(
		db,
		near.map(({ course }) => course.id),
	);
	return near
		.map(({ course, miles }) => ({
			...{ id: course.id, course, miles },
			...fitOf(taught.get(course.id) ?? {}, seeker),
			isOwn: seeker.providerIds.includes(course.providerId),
			sameTime: isAtHerTime(course, seeker.starts),
		}))
		.filter(isFit)
		.sort(byFit)
		.slice(0, MOST_SHOWN)
		.map(({ id, course, miles, fits, misses, isLiteracy, isOwn }) => ({
			...{ id, fits, misses, isLiteracy, isOwn },
			card: cardIn({ course, miles }, language, today),
		}));
}

function mayFit(course: IndexedClass, { levels, needsLiteracy, without }: Seeker): boolean {
	const wanted = LEVELS.filter(
		(level) => Object.values(levels).includes(level) || (needsLiteracy && level === "pre-entry"),
	);
	return (
		course.isPublic &&
		KINDS.includes(course.kind) &&
		!without.includes(course.id) &&
		course.levels.some((level) => wanted.includes(level))
	);
}

/** No distance online: it is everywhere, and comes after what is near. */
function milesTo({ point }: IndexedClass, near: Point | null): number | null {
	return point && near ? milesBetween(near, point) : null;
}

function isAtHerTime({ slots }: IndexedClass, starts: readonly string[]): boolean {
	const parts = starts.map(partOfDay);
	return slots.some((slot) => parts.includes(partOfDay(slot.starts)));
}

async function loadTaught(db: Db, ids: readonly string[]): Promise<Map<string, Taught>> {
	if (ids.length === 0) return new Map();
	const rows = await listLevels(db, ids);
	return new Map(
		[...Map.groupBy(rows, (row) => row.course_id)].map(([id, own]) => [
			id,
			Object.fromEntries(
				[...Map.groupBy(own, ({ skill }) => skill)].map(([skill, levels]) => [
					skill,
					levels.map(({ level }) => level),
				]),
			),
		]),
	);
}
