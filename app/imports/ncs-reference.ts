import { createHash } from "node:crypto";
import { fold } from "#app/i18n/fold.ts";

// Not ours: a class keeps its reference when the provider adds what their format cannot say.
const WHAT_MAKES_A_ROW = [
	"LARS_QAN",
	"COURSE_TYPE",
	"COURSE_NAME",
	"DELIVERY_MODE",
	"START_DATE",
	"VENUE_NAME",
	"YOUR_VENUE_REFERENCE",
	"STUDY_MODE",
	"ATTENDANCE_PATTERN",
];

/** The provider's own, or, when a row has none, one made of what the row is. */
export function referenceOf(cells: Readonly<Record<string, string>>): string {
	const own = cells.YOUR_REFERENCE ?? "";
	if (own !== "") return own;
	const parts = WHAT_MAKES_A_ROW.map((column) => fold(cells[column] ?? ""));
	const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
	return `row-${digest.slice(0, 16)}`;
}
