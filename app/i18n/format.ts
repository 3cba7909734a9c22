import type { Instant, LocalDate, LocalTime } from "#db/columns.ts";

export type DayStyle = "long" | "short" | "weekday";

// A weekday never stands without its date: "Monday" alone is which Monday?
const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
	long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
	short: { day: "numeric", month: "short", year: "numeric" },
	weekday: { weekday: "long", day: "numeric", month: "long" },
};

const dayFormats = {
	long: kept((locales) => dayFormat(locales, DAY_STYLES.long)),
	short: kept((locales) => dayFormat(locales, DAY_STYLES.short)),
	weekday: kept((locales) => dayFormat(locales, DAY_STYLES.weekday)),
};
const dayOfMonthFormat = kept((locales) => dayFormat(locales, { day: "numeric", month: "short" }));
const monthFormat = kept((locales) => dayFormat(locales, { month: "long", year: "numeric" }));
const weekdayFormat = kept((locales) => dayFormat(locales, { weekday: "long" }));
const instantFormat = kept(
	(locales) =>
		new Intl.DateTimeFormat(locales, {
			dateStyle: "long",
			timeStyle: "short",
			hourCycle: "h23",
			timeZone: "Europe/London",
		}),
);
const moneyFormat = kept(
	(locales) =>
		new Intl.NumberFormat(locales, {
			style: "currency",
			currency: "GBP",
			currencyDisplay: "narrowSymbol",
			trailingZeroDisplay: "stripIfInteger",
		}),
);
const numberFormat = keptByDigits({});
const percentFormat = keptByDigits({ style: "percent" });
const UNITS = { days: "day", months: "month" } as const;
const durationFormats = {
	day: kept((locales) => durationFormat(locales, "day")),
	month: kept((locales) => durationFormat(locales, "month")),
	year: kept((locales) => durationFormat(locales, "year")),
};
const listFormat = kept((locales) => new Intl.ListFormat(locales, { type: "conjunction" }));
const daysAwayFormat = kept((locales) => new Intl.RelativeTimeFormat(locales, { numeric: "auto" }));
const scriptNames = kept((locales) => new Intl.DisplayNames(locales, { type: "script" }));
const languageNames = kept((locales) => new Intl.DisplayNames(locales, { type: "language" }));

/** A day as a day: no time zone can move it. */
export function formatDay(day: LocalDate, language: string, style: DayStyle = "long"): string {
	return dayFormats[style](language).format(midnight(day));
}

/** "2 Mar": for the head of a narrow column, where the year is plain. */
export function formatDayOfMonth(day: LocalDate, language: string): string {
	return dayOfMonthFormat(language).format(midnight(day));
}

/** `2026-03-01` or `2026-03` is March 2026. */
export function formatMonth(month: string, language: string): string {
	return monthFormat(language).format(midnight(`${month.slice(0, 7)}-01`));
}

/** 24 hours with two digits each, as timetables and doors have it; the same in every language. */
export function formatTime(time: LocalTime): string {
	return time.slice(0, 5);
}

/** Day and time of a moment in London. */
export function formatInstant(instant: Instant, language: string): string {
	return instantFormat(language).format(Date.parse(instant));
}

export function formatNumber(value: number, language: string, digits?: number): string {
	return numberFormat(language, digits).format(value);
}

/** 0.889 is 88.9%. */
export function formatPercent(ratio: number, language: string, digits = 1): string {
	return percentFormat(language, digits).format(ratio);
}

export function formatMoney(pence: number, language: string): string {
	// Arabic has no narrow form; the sign people see on the door is £.
	return moneyFormat(language)
		.format(pence / 100)
		.replace("UK£", "£");
}

export function formatList(items: readonly string[], language: string): string {
	return listFormat(language).format(items);
}

/** 1 is Monday, 7 is Sunday; for a weekly pattern, which has no date. */
export function weekdayName(weekday: number, language: string): string {
	// 1 January 2024 was a Monday.
	return weekdayFormat(language).format(Date.UTC(2024, 0, weekday));
}

/** "6 months", "90 days", "2 years": whole years are said as years. */
export function formatDuration(count: number, unit: "days" | "months", language: string): string {
	const isYears = unit === "months" && count >= 24 && count % 12 === 0;
	const [value, of] = isYears ? [count / 12, "year" as const] : [count, UNITS[unit]];
	return durationFormats[of](language).format(value);
}

/** 0 is today, 1 tomorrow, 2 in 2 days. */
export function formatDaysAway(days: number, language: string): string {
	return daysAwayFormat(language).format(days, "day");
}

/** Of a code of ISO 15924, such as `Latn`. "Simplified" alone would not say of what. */
export function scriptName(code: string, language: string): string {
	if (code === "Hans" || code === "Hant") return languageName(`zh-${code}`, language);
	return scriptNames(language).of(code) ?? code;
}

/** The tag itself when it is no language tag at all. */
export function languageName(tag: string, language: string): string {
	if (!/^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i.test(tag)) return tag;
	return languageNames(language).of(tag) ?? tag;
}

function midnight(day: LocalDate): number {
	return Date.parse(`${day}T00:00Z`);
}

function durationFormat(locales: string[], unit: "day" | "month" | "year"): Intl.NumberFormat {
	return new Intl.NumberFormat(locales, { style: "unit", unit, unitDisplay: "long" });
}

function dayFormat(locales: string[], style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(locales, { ...style, timeZone: "UTC" });
}

/** Formatters cost more than the page around them: one for each language, for ever. */
function kept<Formatter>(make: (locales: string[]) => Formatter): (language: string) => Formatter {
	const made = new Map<string, Formatter>();
	return (language) => {
		const formatter = made.get(language) ?? make(localesOf(language));
		made.set(language, formatter);
		return formatter;
	};
}

function keptByDigits(options: Intl.NumberFormatOptions) {
	const byDigits = new Map<number | undefined, (language: string) => Intl.NumberFormat>();
	return (language: string, digits: number | undefined) => {
		const fixed = { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits };
		const formatOf =
			byDigits.get(digits) ?? kept((locales) => new Intl.NumberFormat(locales, fixed));
		byDigits.set(digits, formatOf);
		return formatOf(language);
	};
}

function localesOf(language: string): string[] {
	const british = "en-GB-u-ca-gregory-nu-latn";
	return language === "en" ? [british] : [`${language}-u-ca-gregory-nu-latn`, british];
}
