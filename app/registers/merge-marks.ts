import type { Instant } from "#db/columns.ts";
import { makeMark, sameMark } from "./marks.ts";
import { isAttended, type MarkFact } from "./rates.ts";
import type { MarkChoice, RegisterForm } from "./register-form.ts";

export type SavedMark = MarkFact & {
	version: number;
	changedAt: Instant;
	changedBy: string;
};

/** One learner of the register, and whether she may be marked in this lesson. */
export type Line = {
	enrolmentId: string;
	expected: boolean;
	mark: SavedMark | null;
	/** Of the last change; a mark that was taken back has one too, and counts on from it. */
	lastVersion: number;
};

export type MarkChange = {
	enrolmentId: string;
	from: MarkFact | null;
	to: MarkFact;
	version: number;
};

/** A change that took place; `to` is null where a mark was taken back. */
export type MarkRevision = Omit<MarkChange, "to"> & { to: MarkFact | null };

/** Somebody else saved a mark after this form was opened. */
export type MarkConflict = { enrolmentId: string; chosen: MarkFact; saved: SavedMark };

export type Merged = {
	changes: MarkChange[];
	conflicts: MarkConflict[];
	/** Enrolments the form names and this register does not have that day. */
	strangers: string[];
};

/** What a form means for the marks as they are now, which may not be those it was opened with. */
export function mergeMarks(lines: readonly Line[], form: RegisterForm): Merged {
	const merged: Merged = { changes: [], conflicts: [], strangers: [] };
	const byId = new Map(lines.map((line) => [line.enrolmentId, line]));
	for (const choice of form.choices) {
		const line = byId.get(choice.enrolmentId);
		if (line) mergeOne(merged, line, choice);
		else merged.strangers.push(choice.enrolmentId);
	}
	if (form.everyoneElseIsHere) markTheRest(merged, lines, form);
	return merged;
}

/** Whether the day she started may be another one now. */
export function movesStart({ from, to }: Pick<MarkRevision, "from" | "to">): boolean {
	return (from !== null && isAttended(from.code)) !== (to !== null && isAttended(to.code));
}

function mergeOne(merged: Merged, line: Line, { enrolmentId, chosen, opened }: MarkChoice): void {
	const saved = line.mark;
	if (sameMark(chosen, saved)) return;
	// She left it as she found it: what somebody else saved, or took back, since then stands.
	const isSince = (saved?.version ?? 0) !== opened.version;
	if (isSince && sameMark(chosen, opened.mark)) return;
	if (!line.expected) merged.strangers.push(enrolmentId);
	else if (saved && isSince) {
		merged.conflicts.push({ enrolmentId, chosen, saved });
	} else merged.changes.push(changeOf(line, chosen));
}

function markTheRest(merged: Merged, lines: readonly Line[], form: RegisterForm): void {
	const chosen = new Set(form.choices.map(({ enrolmentId }) => enrolmentId));
	for (const line of lines) {
		if (!line.expected || line.mark || chosen.has(line.enrolmentId)) continue;
		merged.changes.push(changeOf(line, makeMark("present")));
	}
}

function changeOf({ enrolmentId, mark, lastVersion }: Line, to: MarkFact): MarkChange {
	return { enrolmentId, from: mark, to, version: lastVersion + 1 };
}
