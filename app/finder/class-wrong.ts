import { type Parsed, textOf } from "#app/http/forms.ts";
import type { WrongReportTable } from "#db/tables/courses.ts";

export type Wrong = WrongReportTable["kind"];

/** What may be wrong with a class, in the order in which the page offers it. */
export const WRONGS = [
	"address",
	"time",
	"cost",
	"full",
	"contact",
	"gone",
	"other",
] as const satisfies readonly Wrong[];

/** One person taps three times in ten minutes; three people do not. */
export const MINUTES_APART = 10;

export function parseWrong(form: FormData): Parsed<Wrong> {
	const said = textOf(form, "kind");
	const value = WRONGS.find((wrong) => wrong === said);
	if (value) return { ok: true, value };
	return { ok: false, errors: { kind: "class:wrong.choose" } };
}

/** The span of ten minutes a moment falls in: two taps in one of them are one report. */
export function spanOf(now: Date): number {
	return Math.floor(now.getTime() / (MINUTES_APART * 60_000));
}
