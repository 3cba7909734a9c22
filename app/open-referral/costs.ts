import type { CourseRow } from "#db/tables/courses.ts";
import { openId } from "./ids.ts";

type Cost = Pick<CourseRow, "id" | "cost_pence" | "cost_note" | "free_for">;

/** Words by which the importer knows the condition again. */
export const FREE_FOR = {
	everyone: "Free for everyone",
	eligible: "Free for learners who meet the rules",
} as const;

/** In one line, for readers that ask no further. */
export function feesOf({ cost_pence, cost_note }: Cost): string | undefined {
	const price =
		cost_pence === null ? "" : cost_pence === 0 ? "Free" : `£${(cost_pence / 100).toFixed(2)}`;
	return [price, cost_note].filter(Boolean).join(". ") || undefined;
}

export function costOptionsOf({ id, cost_pence, cost_note, free_for }: Cost) {
	if (cost_pence === null && cost_note === null && free_for === null) return [];
	return [
		{
			id: openId("cost", id),
			service_id: id,
			option: free_for === null ? undefined : FREE_FOR[free_for],
			amount: cost_pence === null ? undefined : cost_pence / 100,
			currency: cost_pence === null ? undefined : "GBP",
			amount_description: cost_note ?? undefined,
		},
	];
}
