import { Temporal } from "temporal-polyfill";
import { daysBetween, isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { cellOf, listed, type RowCheck, required, warn, wrong, yesNo } from "./cells.ts";
import { DURATION_UNITS, type DurationUnit } from "./ncs-lists.ts";

/** A longer term is a slip of the pen, and would fill the calendar with lessons. */
const LONGEST_TERM_DAYS = 3 * 366;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Undefined is what the file does not say, and what it cannot change. */
export type Term = { startsOn: LocalDate | undefined; endsOn: LocalDate | undefined };

export function checkTerm(check: RowCheck, today: LocalDate): Term {
	const startsOn = checkStart(check);
	const duration = checkDuration(check);
	const stated = checkDate(check, check.columnOf("ends"), parseDate);
	if (startsOn && startsOn < today) warn(check, "START_DATE", "start-passed");
	const endsOn = stated ?? computedEnd(check, startsOn, duration);
	if (startsOn && stated) checkOrder(check, startsOn, stated);
	if (endsOn && endsOn < today) warn(check, check.columnOf("ends"), "ended");
	return { startsOn, endsOn };
}

/** The last day of so many days, weeks, months or years; hours and minutes name no day. */
export function endOf(startsOn: LocalDate, count: number, unit: DurationUnit): LocalDate | null {
	if (unit === "hours" || unit === "minutes") return null;
	return Temporal.PlainDate.from(startsOn)
		.add({ [unit]: count })
		.subtract({ days: 1 })
		.toString();
}

/** `07/09/2026`, as theirs; null when no calendar has that day. */
export function parseDate(text: string): LocalDate | null {
	const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
	const date = `${year}-${month}-${day}`;
	return isLocalDate(date) ? date : null;
}

/** Theirs refuses a start in the past. Here a running class still takes people: a warning. */
function checkStart(check: RowCheck): LocalDate | undefined {
	if (yesNo(check, "FLEXIBLE_START_DATE") !== true) {
		required(check, "START_DATE");
		return checkDate(check, "START_DATE", parseDate);
	}
	if (cellOf(check, "START_DATE") !== "") wrong(check, "START_DATE", "date-with-flexible");
	return undefined;
}

/** Nothing for an empty cell. */
export function checkDate(
	check: RowCheck,
	column: string,
	parse: (text: string) => LocalDate | null,
): LocalDate | undefined {
	const text = cellOf(check, column);
	if (text === "") return undefined;
	const date = parse(text);
	if (!date) return wrong(check, column, "date");
	const year = Number(date.slice(0, 4));
	const isNear = year >= FIRST_YEAR && year <= LAST_YEAR;
	return isNear ? date : wrong(check, column, "date-range");
}

type Duration = { count: number; unit: DurationUnit };

function checkDuration(check: RowCheck): Duration | undefined {
	required(check, "DURATION");
	required(check, "DURATION_UNIT");
	const unit = listed(check, "DURATION_UNIT", DURATION_UNITS);
	const text = cellOf(check, "DURATION");
	if (text === "") return undefined;
	if (!/^[1-9]\d{0,2}$/.test(text)) return wrong(check, "DURATION", "duration");
	return unit && { count: Number(text), unit };
}

function computedEnd(
	check: RowCheck,
	startsOn: LocalDate | undefined,
	duration: Duration | undefined,
): LocalDate | undefined {
	const end = startsOn && duration && endOf(startsOn, duration.count, duration.unit);
	if (!startsOn || !end) return undefined;
	if (daysBetween(startsOn, end) <= LONGEST_TERM_DAYS) return end;
	warn(check, "DURATION", "duration-long");
	return undefined;
}

export function checkOrder(check: RowCheck, startsOn: LocalDate, endsOn: LocalDate): void {
	const days = daysBetween(startsOn, endsOn);
	const column = check.columnOf("ends");
	if (days < 0) wrong(check, column, "end-before-start");
	else if (days > LONGEST_TERM_DAYS) wrong(check, column, "term-long");
}
