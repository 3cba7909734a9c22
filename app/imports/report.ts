import type { MissingFact } from "#app/courses/course-publish.ts";
import type { CourseRow } from "#db/tables/courses.ts";
import type { NcsRow } from "./cells.ts";
import type { Problem } from "./problems.ts";

export type RowOutcome = {
	row: NcsRow;
	action: "new" | "changed" | "unchanged" | "wrong";
	reference: string;
	/** In English, as the file has it. */
	title: string;
	/** Of the class afterwards; null for venues and for what is wrong. */
	state: CourseRow["state"] | null;
	missing: readonly MissingFact[];
	/** Names of what differs from before. */
	changes: readonly string[];
	errors: readonly Problem[];
	warnings: readonly Problem[];
	/** Of a workplace class that is new or changed; the code opens it where it is private. */
	employer?: { name: string; code: string | null; isNew: boolean };
};

export type ImportReport = {
	/** False: this was a look ahead, nothing was written. */
	applied: boolean;
	venues: RowOutcome[];
	classes: RowOutcome[];
};

export function wrongRows(outcomes: readonly RowOutcome[]): RowOutcome[] {
	return outcomes.filter((outcome) => outcome.action === "wrong");
}

export function countActions(
	outcomes: readonly RowOutcome[],
): Record<RowOutcome["action"], number> {
	const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
	for (const { action } of outcomes) counts[action]++;
	return counts;
}
