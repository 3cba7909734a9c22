/** Ids, keys, hashes and copies to find by: nothing a reader can read. */
const HIDDEN =
	/^(id|key|version|position|terms|body|claimed_at|tries|problem|change_id|merged_into_id|sealed|key_id)$|_(hash|folded|digits)$|^(learner|enrolment|assessment|response|quote|plan|target|link|matched_enrolment|transferred_from)_id$/;

const NAMED: Record<string, string> = {
	course_id: "class",
	lesson_id: "lesson",
	provider_id: "provider",
	pilot_id: "pilot",
};

const STAFF = /(^|_)by$|^person_id$/;

export type ColumnKind =
	| { kind: "hidden" }
	| { kind: "named"; as: string }
	| { kind: "staff"; as: string }
	| { kind: "plain"; as: string };

/** What becomes of a column on its way out: other people are told as "staff", never by name. */
export function columnKind(column: string): ColumnKind {
	if (HIDDEN.test(column)) return { kind: "hidden" };
	const named = NAMED[column];
	if (named) return { kind: "named", as: named };
	if (STAFF.test(column)) return { kind: "staff", as: column.replace(/^person_id$/, "by") };
	return { kind: "plain", as: column };
}
