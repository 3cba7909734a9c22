import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { parseNewPassword } from "./password-form.ts";

export type AcceptForm = { name: string; password: string };

export const LONGEST_NAME = 120;

export function parseAccept(form: FormData, email: string): Parsed<AcceptForm> {
	const name = textOf(form, "name", LONGEST_NAME).replace(/\s+/g, " ");
	const password = parseNewPassword(form, email);
	const errors: FieldErrors = {
		...(name === "" && { name: "people:errors.nameMissing" }),
		...(!password.ok && password.errors),
	};
	if (!password.ok || name === "") return { ok: false, errors };
	return { ok: true, value: { name, password: password.value } };
}
