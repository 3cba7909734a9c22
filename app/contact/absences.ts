import type { MarkCode } from "#app/registers/rates.ts";
import type { Instant, LocalDate } from "#db/columns.ts";

/** One lesson as it was for one learner. */
export type Seen = {
	lessonId: string;
	day: LocalDate;
	startsAt: Instant;
	/** She was expected, and the lesson was not cancelled. */
	counts: boolean;
	/** Null when nobody marked her. */
	code: MarkCode | null;
	/** She told us before. */
	apologised: boolean;
};

/** So many in a row, and somebody rings. */
export const RING_AFTER = 2;

/**
 * Her unexplained absences in a row up to now, the oldest first. Coming, and telling us why not,
 * both end a row; a lesson that was cancelled, not marked or not hers says nothing.
 */
export function absencesInARow(lessons: readonly Seen[]): Seen[] {
	const row: Seen[] = [];
	for (const lesson of lessons.toSorted(newestFirst)) {
		if (!lesson.counts || lesson.code === null) continue;
		if (!isUnexplained(lesson)) break;
		row.push(lesson);
	}
	return row.toReversed();
}

/** Something among these lessons ended her row: what lies before them changes nothing. */
export function hasEnded(lessons: readonly Seen[]): boolean {
	return lessons.some((one) => one.counts && one.code !== null && !isUnexplained(one));
}

/** Whoever tried after the last absence has done it, until she is absent again. */
export function mustRing(row: readonly Seen[], lastTry: Instant | null): boolean {
	const last = row.at(-1);
	if (row.length < RING_AFTER || !last) return false;
	return lastTry === null || lastTry < last.startsAt;
}

function isUnexplained({ code, apologised }: Seen): boolean {
	return code === "absent" && !apologised;
}

function newestFirst(one: Seen, other: Seen): number {
	return one.startsAt < other.startsAt ? 1 : -1;
}
