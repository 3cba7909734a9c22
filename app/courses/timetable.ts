import { addDays, toInstant, weekdayOf } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate, LocalTime } from "#db/columns.ts";
import { isBankHoliday } from "./bank-holidays.ts";

/** `weekday` 1 is Monday; a slot that ends before it starts ends the next day. */
export type Slot = { weekday: number; starts: LocalTime; ends: LocalTime };

/** Both days are closed too. */
export type Closure = { from: LocalDate; to: LocalDate };

export type DatedLesson = { localDate: LocalDate; startsAt: Instant; endsAt: Instant };

type Term = {
	startsOn: LocalDate;
	endsOn: LocalDate;
	slots: readonly Slot[];
	closures?: readonly Closure[];
};

/** Every lesson of a term, in order: the weekly pattern without bank holidays and closures. */
export function lessonsOf({ startsOn, endsOn, slots, closures = [] }: Term): DatedLesson[] {
	return slots
		.flatMap((slot) =>
			weeksOf(slot.weekday, startsOn, endsOn)
				.filter((day) => !isBankHoliday(day) && !isClosed(day, closures))
				.map((day) => lessonOn(day, slot)),
		)
		.sort(byTime);
}

/** The first that has not begun; the list may be in any order. */
export function nextLesson<Lesson extends { startsAt: Instant }>(
	lessons: readonly Lesson[],
	now: Date,
): Lesson | null {
	const moment = now.toISOString();
	let next: Lesson | null = null;
	for (const lesson of lessons) {
		if (lesson.startsAt >= moment && (!next || lesson.startsAt < next.startsAt)) next = lesson;
	}
	return next;
}

function weeksOf(weekday: number, startsOn: LocalDate, endsOn: LocalDate): LocalDate[] {
	const days: LocalDate[] = [];
	let day = addDays(startsOn, (weekday - weekdayOf(startsOn) + 7) % 7);
	while (day <= endsOn) {
		days.push(day);
		day = addDays(day, 7);
	}
	return days;
}

function isClosed(day: LocalDate, closures: readonly Closure[]): boolean {
	return closures.some((closure) => closure.from <= day && day <= closure.to);
}

function lessonOn(day: LocalDate, { starts, ends }: Slot): DatedLesson {
	const lastDay = ends < starts ? addDays(day, 1) : day;
	return { localDate: day, startsAt: toInstant(day, starts), endsAt: toInstant(lastDay, ends) };
}

function byTime(one: DatedLesson, other: DatedLesson): number {
	if (one.startsAt !== other.startsAt) return one.startsAt < other.startsAt ? -1 : 1;
	return one.endsAt < other.endsAt ? -1 : Number(one.endsAt > other.endsAt);
}
