import { type Parsed, textOf } from "#app/http/forms.ts";
import type { LessonTable } from "#db/tables/courses.ts";

export type CancelReason = NonNullable<LessonTable["cancelled_reason"]>;

export const cancelReasons = [
	"tutor-ill",
	"venue",
	"weather",
	"too-few",
	"other",
] as const satisfies readonly CancelReason[];

export function parseCancelForm(form: FormData): Parsed<CancelReason> {
	const typed = textOf(form, "reason");
	const reason = cancelReasons.find((one) => one === typed);
	if (reason) return { ok: true, value: reason };
	return { ok: false, errors: { reason: "registers:errors.cancelReasonMissing" } };
}

export function parseReason(form: FormData): Parsed<string> {
	const reason = textOf(form, "reason");
	if (reason) return { ok: true, value: reason };
	return { ok: false, errors: { reason: "registers:errors.reasonMissing" } };
}
