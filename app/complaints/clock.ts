import { isBankHoliday } from "#app/courses/bank-holidays.ts";
import type { LocalDate } from "#db/columns.ts";

const DAY = 86_400_000;

/** The last day on which it is still in time: so many working days after the day it came. */
export function workingDaysAfter(day: LocalDate, count: number): LocalDate {
	let [last, left] = [day, count];
	while (left > 0) {
		last = nextDay(last);
		if (isWorkingDay(last)) left--;
	}
	return last;
}

/** Working days that are left after today, up to that day; negative once it is over. */
export function workingDaysLeft(today: LocalDate, until: LocalDate): number {
	if (until < today) return -workingDaysLeft(until, today);
	let [day, left] = [today, 0];
	while (day < until) {
		day = nextDay(day);
		if (isWorkingDay(day)) left++;
	}
	return left;
}

function isWorkingDay(day: LocalDate): boolean {
	const weekday = new Date(day).getUTCDay();
	return weekday !== 0 && weekday !== 6 && !isBankHoliday(day);
}

function nextDay(day: LocalDate): LocalDate {
	return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}
