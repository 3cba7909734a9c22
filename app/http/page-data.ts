import { data } from "@remix-run/node";
import type { FieldErrors } from "./forms.ts";

/** What a form page gets back when something is wrong: the errors and all that was typed. */
export type FailedForm = { errors: FieldErrors; typed: Record<string, string[]> };

export function failedForm(errors: FieldErrors, typed: Record<string, string[]>) {
	return data<FailedForm>({ errors, typed }, { status: 400 });
}

/** A language chosen on a form's page posts the form, so that what was typed comes along. */
export function isLanguageSwitch(form: FormData): boolean {
	return form.has("switch-language");
}

/** The same page in the other language: nothing is checked, nothing is kept, nothing is lost. */
export function switchedForm(typed: Record<string, string[]>) {
	return data<FailedForm>({ errors: {}, typed });
}
