import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, weekdayOf } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";

/** Course-directory files of two invented providers: `lea-valley-…` and `bridges-…`. */
export const DEMO_FILES = [
	"lea-valley-courses",
	"lea-valley-venues",
	"bridges-courses",
	"bridges-venues",
] as const;

export type DemoFile = (typeof DEMO_FILES)[number];

const WEEKS_BEHIND = 9;
const TERM_WEEKS = 18;

/** The file with its dates put around today: half of the term is over, and today is in it. */
export function demoCsv(name: DemoFile, today: LocalDate): string {
	const { startsOn, endsOn } = demoTerm(today);
	return readFileSync(join(import.meta.dirname, "ncs", `${name}.csv`), "utf8")
		.replaceAll("{{term-start}}", asTheyWriteIt(startsOn))
		.replaceAll("{{term-end}}", asTheyWriteIt(endsOn));
}

/** From a Monday to a Sunday, so that every class has as many weeks as any other. */
export function demoTerm(today: LocalDate): { startsOn: LocalDate; endsOn: LocalDate } {
	const monday = addDays(today, 1 - weekdayOf(today));
	const startsOn = addDays(monday, -7 * WEEKS_BEHIND);
	return { startsOn, endsOn: addDays(startsOn, 7 * TERM_WEEKS - 1) };
}

function asTheyWriteIt(day: LocalDate): string {
	return day.split("-").reverse().join("/");
}
