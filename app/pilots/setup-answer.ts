import type { FieldErrors } from "#app/http/forms.ts";
import type { Typed } from "./pilot-form.ts";

/** What a form gets back instead of being saved. */
export type SetupAnswer = {
	typed: Typed;
	/** Stands for the state of the pilot that she has seen. */
	seen: string;
	errors: FieldErrors;
	/** What somebody else left there meanwhile. */
	now: Typed | null;
};
