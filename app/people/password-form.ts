import type { FieldErrors, Parsed } from "#app/http/forms.ts";
import { passwordRefusal } from "./password-rules.ts";

export type PasswordForm = { old: string; next: string };

export function parsePasswordChange(form: FormData, email: string): Parsed<PasswordForm> {
	const old = passwordOf(form, "old-password");
	const next = parseNewPassword(form, email);
	const errors: FieldErrors = {
		...(old === "" && { "old-password": "people:errors.oldMissing" }),
		...(!next.ok && next.errors),
	};
	if (!next.ok || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { old, next: next.value } };
}

/** Typed twice, and as the rules want it. */
export function parseNewPassword(form: FormData, email: string): Parsed<string> {
	const next = passwordOf(form, "new-password");
	const refusal = passwordRefusal(next, email);
	if (refusal) return { ok: false, errors: { "new-password": refusal } };
	if (passwordOf(form, "again") === next) return { ok: true, value: next };
	return { ok: false, errors: { again: "people:errors.againDifferent" } };
}

/** As it was typed: a space at its end is part of a password. */
export function passwordOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === "string" ? value : "";
}
