import { quickLateMinutes } from "./marks.ts";
import type { MarkCode } from "./rates.ts";
import { fields, openedValue } from "./register-form.ts";
import type { SheetLine } from "./sheet.ts";

/** What was posted and came back with errors; null when the page shows what is saved. */
export type Typed = Record<string, string[]> | null;

export type LineValues = {
	opened: string;
	code: MarkCode | string | undefined;
	quickLate: string | undefined;
	late: string;
	left: string;
};

/** What the fields of one learner show: what was typed, else what is saved. */
export function lineValues({ enrolmentId, mark }: SheetLine, typed: Typed): LineValues {
	const opened = openedValue(mark?.version ?? 0, mark);
	if (typed) return typedValuesOf(enrolmentId, typed, opened);
	const late = mark?.lateMinutes ? String(mark.lateMinutes) : "";
	const isQuick = quickLateMinutes.some((minutes) => String(minutes) === late);
	return {
		opened,
		code: mark?.code,
		quickLate: isQuick ? late : undefined,
		late: isQuick ? "" : late,
		left: mark?.leftEarlyMinutes ? String(mark.leftEarlyMinutes) : "",
	};
}

/** The version stays the one the form was opened with: a change since then is still a conflict. */
function typedValuesOf(enrolmentId: string, typed: Record<string, string[]>, opened: string) {
	const first = (name: string) => typed[name]?.[0];
	return {
		opened: first(fields.opened(enrolmentId)) ?? opened,
		code: first(fields.mark(enrolmentId)),
		quickLate: first(fields.quickLate(enrolmentId)),
		late: first(fields.late(enrolmentId)) ?? "",
		left: first(fields.left(enrolmentId)) ?? "",
	};
}
