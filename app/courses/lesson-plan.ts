import type { Instant, LocalDate } from "#db/columns.ts";
import type { DatedLesson } from "./timetable.ts";

export type KnownLesson = {
	id: string;
	localDate: LocalDate;
	startsAt: Instant;
	endsAt: Instant;
	cancelled: boolean;
	/** A register was opened, a mark made or something written. */
	used: boolean;
	/** Somebody said that she cannot come: it may move within its day alone. */
	spokenFor: boolean;
	/** When the weekly pattern had it; null unless it was moved singly. */
	movedFrom: Instant | null;
	/** Given besides the weekly pattern. */
	extra: boolean;
};

export type MovedLesson = { id: string } & Pick<DatedLesson, "startsAt" | "endsAt">;

export type LessonChanges = {
	add: DatedLesson[];
	/** Another time of the same day. */
	move: MovedLesson[];
	remove: string[];
	/** The pattern has them no more; what was said of them keeps them. */
	stay: string[];
};

/**
 * What brings the lessons there are to those of the weekly pattern. What has begun is history:
 * it stays, and is written afresh only for a class that has no lesson behind it yet. What somebody
 * moved, cancelled or added singly stays as she left it.
 */
export function lessonChanges(
	known: readonly KnownLesson[],
	pattern: readonly DatedLesson[],
	now: Date,
): LessonChanges {
	const moment = now.toISOString();
	const hasBegun = known.some((lesson) => lesson.startsAt <= moment);
	const planned = new Map(pattern.map((lesson) => [lesson.startsAt, lesson]));
	const taken = new Set(
		known.flatMap(({ startsAt, movedFrom }) => [startsAt, movedFrom ?? startsAt]),
	);
	const open = known.filter((lesson) => lesson.startsAt > moment && followsPattern(lesson));
	const wanted = [...planned.values()].filter(
		({ startsAt }) => !taken.has(startsAt) && (!hasBegun || startsAt > moment),
	);
	const left = open.filter(({ startsAt }) => !planned.has(startsAt));
	const sameDay = pairsOfDay(left, wanted, moment);
	const others = new Set(sameDay.map(({ to }) => to.startsAt));
	const moved = new Set(sameDay.map(({ lesson }) => lesson.id));
	const gone = left.filter(({ id }) => !moved.has(id));
	return {
		add: wanted.filter(({ startsAt }) => !others.has(startsAt)),
		move: [...longer(open, planned), ...sameDay.map(({ lesson, to }) => movedTo(lesson.id, to))],
		remove: gone.filter(({ spokenFor }) => !spokenFor).map(({ id }) => id),
		stay: [...gone.filter(({ spokenFor }) => spokenFor), ...unplanned(known, planned, moment)].map(
			({ id }) => id,
		),
	};
}

function followsPattern({ cancelled, used, movedFrom, extra }: KnownLesson): boolean {
	return !cancelled && !used && movedFrom === null && !extra;
}

/** Marked before its hour, or written of: no plan takes it away. */
function unplanned(
	known: readonly KnownLesson[],
	planned: ReadonlyMap<Instant, DatedLesson>,
	moment: Instant,
) {
	return known.filter(
		(lesson) =>
			lesson.startsAt > moment &&
			lesson.used &&
			!lesson.cancelled &&
			!lesson.extra &&
			lesson.movedFrom === null &&
			!planned.has(lesson.startsAt),
	);
}

/** The same beginning, another end. */
function longer(open: readonly KnownLesson[], planned: ReadonlyMap<Instant, DatedLesson>) {
	return open.flatMap(({ id, startsAt, endsAt }) => {
		const plan = planned.get(startsAt);
		return plan && plan.endsAt !== endsAt ? [movedTo(id, plan)] : [];
	});
}

/** A lesson at another time of the same day is the same lesson: calendars keep it. */
function pairsOfDay(
	left: readonly KnownLesson[],
	wanted: readonly DatedLesson[],
	moment: Instant,
): { lesson: KnownLesson; to: DatedLesson }[] {
	const free = Map.groupBy(
		wanted.filter(({ startsAt }) => startsAt > moment),
		({ localDate }) => localDate,
	);
	return left.flatMap((lesson) => {
		const to = free.get(lesson.localDate)?.shift();
		return to ? [{ lesson, to }] : [];
	});
}

function movedTo(id: string, { startsAt, endsAt }: DatedLesson): MovedLesson {
	return { id, startsAt, endsAt };
}
