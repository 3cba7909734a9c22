import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { passwordOf } from "./password-form.ts";
import { LONGEST_PASSWORD } from "./password-rules.ts";

export type SignInForm = { email: string; password: string };

export function parseSignIn(form: FormData): Parsed<SignInForm> {
	const email = textOf(form, "email", 254);
	const password = passwordOf(form, "password");
	const errors: FieldErrors = {};
	if (email === "") errors.email = "people:errors.emailMissing";
	if (password === "") errors.password = "people:errors.passwordMissing";
	else if ([...password].length > LONGEST_PASSWORD) errors.email = "people:errors.unknown";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { email, password } };
}
