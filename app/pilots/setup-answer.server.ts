import { data } from "@remix-run/node";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { type FieldErrors, textOf, typedValues } from "#app/http/forms.ts";
import type { Typed } from "./pilot-form.ts";
import type { Saved } from "./saving.server.ts";
import type { SetupAnswer } from "./setup-answer.ts";

/** What came with the form, and which state of the pilot it was made from. */
export type Sent = { typed: Typed; seen: string };

export function sentIn(form: FormData): Sent {
	return { typed: typedValues(form), seen: textOf(form, "seen", 64) };
}

/** The page in another language: nothing is checked and nothing is lost. */
export function switched(sent: Sent) {
	return data<SetupAnswer>({ ...sent, errors: {}, now: null });
}

export function refused(sent: Sent, errors: FieldErrors) {
	return data<SetupAnswer>({ ...sent, errors, now: null }, { status: 400 });
}

/** What is wrong, or what somebody else left there: she has seen it now, and saved again hers holds. */
export function unsaved<Facts extends object>(
	sent: Sent,
	saved: Exclude<Saved<Facts>, { ok: true }>,
	typedOf: (facts: Facts) => Typed,
) {
	if (saved.errors) return refused(sent, saved.errors);
	const answer = { ...sent, seen: versionOf(saved.now), errors: {}, now: typedOf(saved.now) };
	return data<SetupAnswer>(answer, { status: 400 });
}
