import type { FailedForm } from "#app/http/page-data.ts";
import type { MarkConflict } from "./merge-marks.ts";

/** What the page says it has just done: fixed words in the address. */
export const registerDone = [
	"saved",
	"handed-in",
	"reopened",
	"cancelled",
	"reinstated",
	"voided",
	"counts-again",
	"covered",
	"taken-back",
	"undone",
	"undone-some",
	"apology",
	"walk-in",
	"walk-in-matched",
	"walk-in-clash",
	"walk-in-dismissed",
] as const;

/** What `/today` says it has just done. */
export const todayDone = ["cancelled", "reinstated"] as const;

/** Where a lesson counts again that was voided, the page says so; it never was cancelled. */
export const VOIDED = "voided";

export type TodayDone = (typeof todayDone)[number];

export type RegisterDone = (typeof registerDone)[number];

export type RegisterAnswer = FailedForm & {
	/** Saved by somebody else meanwhile; everything else of the form is saved. */
	conflicts?: readonly MarkConflict[];
	/** Somebody else wrote another note meanwhile. */
	noteConflict?: boolean;
};
