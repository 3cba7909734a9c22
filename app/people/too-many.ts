import { data } from "@remix-run/node";
import type { FieldErrors } from "#app/http/forms.ts";
import { type FailedForm, failedForm } from "#app/http/page-data.ts";

export const TOO_MANY = "people:errors.tooMany";

/** What is written in the words of `TOO_MANY`. */
const WAIT_S = 15 * 60;

/** The page again; whoever guesses too much is told how long to wait. */
export function refusedProof(errors: FieldErrors, typed: FailedForm["typed"]) {
	if (!Object.values(errors).includes(TOO_MANY)) return failedForm(errors, typed);
	const headers = { "Retry-After": String(WAIT_S) };
	return data<FailedForm>({ errors, typed }, { status: 429, headers });
}
