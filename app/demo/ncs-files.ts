import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toInstant } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { termOf } from "./calendar.ts";

/** The demo's providers that have accredited classes; each has a file of them and of its venues. */
export const NCS_PROVIDERS = [
	"lea-valley-college",
	"docklands-learning",
	"northern-bridges",
] as const;

export type DemoFile = `${(typeof NCS_PROVIDERS)[number]}-${"courses" | "venues"}`;

/** The course-directory file, its dates those of the term around today. */
export function demoCsv(name: DemoFile, today: LocalDate): string {
	const { startsOn, endsOn } = termOf(new Date(toInstant(today, "12:00")));
	return readFileSync(join(import.meta.dirname, "ncs", `${name}.csv`), "utf8")
		.replaceAll("{{term-start}}", asTheyWriteIt(startsOn))
		.replaceAll("{{term-end}}", asTheyWriteIt(endsOn));
}

function asTheyWriteIt(day: LocalDate): string {
	return day.split("-").reverse().join("/");
}
