import { expect, test } from "vitest";
import {
	formatDay,
	formatDaysAway,
	formatInstant,
	formatList,
	formatMoney,
	formatMonth,
	formatNumber,
	formatPercent,
	formatTime,
	languageName,
	weekdayName,
} from "#app/i18n/format.ts";

const LANGUAGES =
	"en ro bn ar es pt ur pl tr fa so pa gu uk ta ps zh-Hans ti fr bg zh-Hant sq ckb".split(" ");

test("a door in London says Monday 7 September", () => {
	expect(formatDay("2026-09-07", "en", "weekday")).toBe("Monday 7 September");
	expect(formatDay("2026-09-07", "en")).toBe("Monday, 7 September 2026");
	expect(formatDay("2026-09-07", "en", "short")).toBe("7 Sept 2026");
});

test("each language has its own words for the day", () => {
	expect(formatDay("2026-09-07", "pl")).toBe("poniedziałek, 7 września 2026");
	expect(formatDay("2026-09-07", "ar", "weekday")).toBe("الاثنين، 7 سبتمبر");
	expect(formatDay("2026-09-07", "ur")).toBe("پیر، 7 ستمبر، 2026");
	expect(formatDay("2026-09-07", "zh-Hans")).toBe("2026年9月7日星期一");
	expect(formatDay("2026-09-07", "so")).toContain("Isniin");
});

test.each(LANGUAGES)("%s writes the Gregorian day with the digits of London", (language) => {
	for (const style of ["long", "short"] as const) {
		expect(formatDay("2026-09-07", language, style)).toMatch(/2026/);
	}
	expect(formatDay("2026-09-07", language, "weekday")).toMatch(/7/);
	expect(formatInstant("2026-09-07T13:05:00.000Z", language)).toMatch(/14:05/);
	expect(formatNumber(1234, language)).toMatch(/^1[^\d]?234$/);
	expect(formatMoney(1250, language)).toMatch(/12[.,٫]50?/);
});

test("how far away a day is has words of its own where the language has them", () => {
	const away = (language: string) => [0, 1, 2, 7].map((days) => formatDaysAway(days, language));
	expect(away("en")).toEqual(["today", "tomorrow", "in 2 days", "in 7 days"]);
	expect(away("pl")).toEqual(["dzisiaj", "jutro", "pojutrze", "za 7 dni"]);
	expect(away("ar")).toEqual(["اليوم", "غدًا", "بعد الغد", "خلال 7 أيام"]);
	expect(away("ur")).toEqual(["آج", "آئندہ کل", "آنے والا پرسوں", "7 دنوں میں"]);
	expect(away("bn").at(-1)).toContain("7");
});

test("a moment is told in London time, winter and summer", () => {
	expect(formatInstant("2026-01-07T10:00:00.000Z", "en")).toBe("7 January 2026 at 10:00");
	expect(formatInstant("2026-07-07T10:00:00.000Z", "en")).toBe("7 July 2026 at 11:00");
	expect(formatInstant("2026-06-30T23:00:00.000Z", "en")).toBe("1 July 2026 at 00:00");
});

test("a time of day is written alike in every language", () => {
	expect(formatTime("09:30")).toBe("09:30");
});

test("a percentage has one decimal unless another is asked for", () => {
	expect(formatPercent(22 / 25, "en")).toBe("88.0%");
	expect(formatPercent(22 / 25, "en", 0)).toBe("88%");
	expect(formatPercent(0.889, "pl")).toBe("88,9%");
	expect(formatNumber(0.1234, "en", 2)).toBe("0.12");
});

test("whole pounds have no pence", () => {
	expect(formatMoney(0, "en")).toBe("£0");
	expect(formatMoney(1200, "en")).toBe("£12");
	expect(formatMoney(1250, "en")).toBe("£12.50");
	expect(formatMoney(1250, "ur")).toBe("£12.50");
	expect(formatMoney(1250, "ar")).not.toContain("UK");
});

test("lists, months, weekdays and languages have their names", () => {
	expect(formatList(["Monday", "Tuesday", "Friday"], "en")).toBe("Monday, Tuesday and Friday");
	expect(formatMonth("2026-03-15", "en")).toBe("March 2026");
	expect(formatMonth("2026-03", "fr")).toBe("mars 2026");
	expect(weekdayName(1, "en")).toBe("Monday");
	expect(weekdayName(5, "ur")).toBe("جمعہ");
	expect(formatList(["پیر", "منگل", "جمعہ"], "ur")).toBe("پیر، منگل، اور جمعہ");
	expect(weekdayName(7, "bn")).toBe("রবিবার");
	expect(languageName("ur", "en")).toBe("Urdu");
	expect(languageName("not a tag", "en")).toBe("not a tag");
});
