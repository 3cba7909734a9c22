import { type Parsed, textOf } from "#app/http/forms.ts";
import type { LessonTable } from "#db/tables/courses.ts";
import type { ApologyTable } from "#db/tables/lessons.ts";

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

export type ApologyReason = NonNullable<ApologyTable["reason"]>;

/** Never a word about health. */
export const apologyReasons = [
	"work",
	"family",
	"appointment",
	"travel",
	"other",
] as const satisfies readonly ApologyReason[];

/** Who cannot come; why is hers to say or not. */
export function parseApology(
	form: FormData,
): Parsed<{ enrolmentId: string; reason: ApologyReason | null }> {
	const enrolmentId = textOf(form, "who");
	if (!enrolmentId) return { ok: false, errors: { who: "registers:errors.apologyWho" } };
	return { ok: true, value: { enrolmentId, reason: parseApologyReason(form) } };
}

export function parseApologyReason(form: FormData): ApologyReason | null {
	const typed = textOf(form, "reason");
	return apologyReasons.find((one) => one === typed) ?? null;
}

export function parseReason(form: FormData): Parsed<string> {
	const reason = textOf(form, "reason");
	if (reason) return { ok: true, value: reason };
	return { ok: false, errors: { reason: "registers:errors.reasonMissing" } };
}
