import { type Counts, completeness, isFlagged, isShownInReports } from "#app/registers/rates.ts";
import type { CellNote } from "./report-model.ts";

/** How far the rates of these registers can be trusted. */
export function registerNotes(counts: Counts): CellNote[] {
	const share = completeness(counts);
	if (share === null) return [];
	if (!isShownInReports(share)) return ["unreliable"];
	return [isFlagged(share) ? "incomplete" : "complete"];
}
