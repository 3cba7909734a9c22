import { sameMark } from "./marks.ts";
import { type MarkChange, mergeMarks } from "./merge-marks.ts";
import type { MarkChoice } from "./register-form.ts";
import { mayMark } from "./register-state.ts";
import type { Sheet, SheetLine } from "./sheet.ts";
import type { ChangeAnswer } from "./sync-answers.ts";
import { firstError, type SentChange } from "./sync-form.ts";

export type Judged = {
	answers: Map<string, ChangeAnswer>;
	changes: MarkChange[];
	/** Marks of a register that takes none any more. */
	requests: { changeId: string; choice: MarkChoice }[];
};

/**
 * What the changes of a phone mean for the register as it is now.
 * @param ofClass enrolments of the class that are not expected in this lesson
 */
export function judgeChanges(
	sheet: Sheet,
	sent: readonly SentChange[],
	ofClass: ReadonlySet<string>,
): Judged {
	const judged: Judged = { answers: new Map(), changes: [], requests: [] };
	const lines = new Map(sheet.lines.map((line) => [line.enrolmentId, line]));
	for (const change of sent) {
		const answer = judge(judged, sheet, lines.get(change.enrolmentId), change, ofClass);
		judged.answers.set(change.changeId, answer);
	}
	return judged;
}

function judge(
	judged: Judged,
	sheet: Sheet,
	line: SheetLine | undefined,
	{ changeId, enrolmentId, choice, ifUnmarked }: SentChange,
	ofClass: ReadonlySet<string>,
): ChangeAnswer {
	if (!choice.ok) return { result: "refused", error: firstError(choice.errors) };
	if (!line && !ofClass.has(enrolmentId)) {
		return { result: "refused", error: "registers:errors.notExpected" };
	}
	const saved = line?.mark;
	if (saved && (ifUnmarked || sameMark(choice.value.chosen, saved))) return standing(saved);
	if (sheet.state === "scheduled") return { result: "early" };
	if (!line?.expected || !mayMark(sheet.state)) {
		judged.requests.push({ changeId, choice: choice.value });
		return { result: "asked" };
	}
	return merge(judged, line, choice.value);
}

function merge(judged: Judged, line: SheetLine, choice: MarkChoice): ChangeAnswer {
	const form = { choices: [choice], everyoneElseIsHere: false, reason: "" };
	const { changes, conflicts } = mergeMarks([line], form);
	const [conflict] = conflicts;
	if (conflict) return { result: "conflict", chosen: conflict.chosen, saved: conflict.saved };
	const [change] = changes;
	if (!change) return standing(line.mark ?? { ...choice.chosen, version: 0 });
	judged.changes.push(change);
	return { result: "saved", version: change.version, mark: change.to };
}

function standing({ version, code, lateMinutes, leftEarlyMinutes }: MarkNow): ChangeAnswer {
	return { result: "saved", version, mark: { code, lateMinutes, leftEarlyMinutes } };
}

type MarkNow = MarkChoice["chosen"] & { version: number };
