import { data } from "@remix-run/node";
import type { FieldErrors } from "./forms.ts";

/** What a form page gets back when something is wrong: the errors and all that was typed. */
export type FailedForm = { errors: FieldErrors; typed: Record<string, string[]> };

export function failedForm(errors: FieldErrors, typed: Record<string, string[]>) {
	return data<FailedForm>({ errors, typed }, { status: 400 });
}
