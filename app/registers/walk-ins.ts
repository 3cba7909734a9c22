import { makeMark, sameMark } from "./marks.ts";
import type { MarkFact } from "./rates.ts";
import type { WalkInRow } from "./walk-in-queries.server.ts";

/** Somebody who came and stands on no list yet. */
export type WalkIn = {
	id: string;
	name: string;
	mark: MarkFact;
	matched: { name: string; mark: MarkFact | null; clash: boolean } | null;
};

type Line = { enrolmentId: string; name: string };

/**
 * A match keeps the mark its learner has; where that says something else, both are shown.
 * @param lines of the register, where namesakes are told apart
 */
export function walkInOf(row: WalkInRow, lines: readonly Line[]): WalkIn {
	const mark = makeMark(row.code, row.late_minutes, row.left_early_minutes);
	const hers = row.mark_code
		? makeMark(row.mark_code, row.mark_late_minutes ?? 0, row.mark_left_early_minutes ?? 0)
		: null;
	const clash = !sameMark(mark, hers);
	const line = lines.find(({ enrolmentId }) => enrolmentId === row.matched_enrolment_id);
	const matched = row.matched_enrolment_id && {
		name: line?.name ?? row.matched_name ?? "",
		mark: hers,
		clash,
	};
	return { id: row.id, name: row.name, mark, matched: matched || null };
}
