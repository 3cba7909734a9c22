import type { FieldErrors, Parsed } from "#app/http/forms.ts";
import { passwordRefusal } from "./password-rules.ts";

export type PasswordForm = { old: string; next: string };

export function parsePasswordChange(form: FormData, email: string): Parsed<PasswordForm> {
	const old = passwordOf(form, "old-password");
	const next = passwordOf(form, "new-password");
	const errors: FieldErrors = {};
	if (old === "") errors["old-password"] = "people:errors.oldMissing";
	const refusal = passwordRefusal(next, email);
	if (refusal) errors["new-password"] = refusal;
	else if (passwordOf(form, "again") !== next) errors.again = "people:errors.againDifferent";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { old, next } };
}

/** As it was typed: a space at its end is part of a password. */
export function passwordOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === "string" ? value : "";
}
