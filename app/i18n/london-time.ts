import { Temporal } from "temporal-polyfill";
import type { Instant, LocalDate, LocalTime } from "#db/columns.ts";

const ZONE = "Europe/London";
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The calendar day it is in London at that moment. */
export function londonDate(instant: Date): LocalDate {
	return wallClock(instant).slice(0, 10);
}

/** The clock time it is in London at that moment. */
export function londonTime(instant: Date): LocalTime {
	return wallClock(instant).slice(11, 16);
}

/** The moment at which the next day begins in London: "today" and "in 2 days" are true until then. */
export function endOfDay(now: Date): Instant {
	return toInstant(addDays(londonDate(now), 1), "00:00");
}

/** A time the clocks skip in spring is an hour later; one they repeat in autumn is the first. */
export function toInstant(day: LocalDate, time: LocalTime): Instant {
	const wall = Date.parse(`${day}T${time}Z`);
	const before = offsetAt(wall - DAY);
	const after = offsetAt(wall + DAY);
	const isAfter = offsetAt(wall - before) !== before && offsetAt(wall - after) === after;
	return new Date(wall - (isAfter ? after : before)).toISOString();
}

export function addDays(day: LocalDate, count: number): LocalDate {
	return new Date(dayNumber(day) * DAY + count * DAY).toISOString().slice(0, 10);
}

/** Negative when `to` is the earlier day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDate): number {
	// Day 0, 1 January 1970, was a Thursday; the second remainder is for days before it.
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function isLocalDate(value: unknown): value is LocalDate {
	if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	const moment = new Date(`${value}T00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

export function isLocalTime(value: unknown): value is LocalTime {
	return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

function dayNumber(day: LocalDate): number {
	return Date.parse(`${day}T00:00Z`) / DAY;
}

function wallClock(instant: Date): string {
	const moment = instant.getTime();
	return new Date(moment + offsetAt(moment)).toISOString();
}

type YearOfClocks = { offset: number; changes: { at: number; offset: number }[] };

// Asking the zone's rules costs a hundred times the sum itself, and a year has two changes.
const years = new Map<number, YearOfClocks>();

function offsetAt(moment: number): number {
	const year = new Date(moment).getUTCFullYear();
	const clocks = years.get(year) ?? clocksOf(year);
	years.set(year, clocks);
	return clocks.changes.findLast((change) => change.at <= moment)?.offset ?? clocks.offset;
}

function clocksOf(year: number): YearOfClocks {
	const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0)).toZonedDateTimeISO(ZONE);
	const changes: YearOfClocks["changes"] = [];
	let next = start.getTimeZoneTransition("next");
	while (next && next.epochMilliseconds < Date.UTC(year + 1, 0)) {
		changes.push({ at: next.epochMilliseconds, offset: offsetOf(next) });
		next = next.getTimeZoneTransition("next");
	}
	return { offset: offsetOf(start), changes };
}

function offsetOf(moment: Temporal.ZonedDateTime): number {
	return Math.round(moment.offsetNanoseconds / 1_000_000 / MINUTE) * MINUTE;
}
