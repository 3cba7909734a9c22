import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import type { Choice } from "./merge-plan.ts";

export type MergeForm = {
	/** What comes from the record that goes; the rest stays as it is. */
	chosen: Set<Choice>;
	/** What the page showed. */
	seen: string;
};

export function choiceField(choice: Choice): string {
	return `choice.${choice}`;
}

/** Nothing is chosen beforehand: each difference is looked at. */
export function parseMerge(form: FormData, choices: readonly Choice[]): Parsed<MergeForm> {
	const errors: FieldErrors = {};
	const chosen = new Set<Choice>();
	for (const choice of choices) {
		const answer = textOf(form, choiceField(choice));
		if (answer === "other") chosen.add(choice);
		else if (answer !== "kept") errors[choiceField(choice)] = "learners:errors.choiceMissing";
	}
	const seen = textOf(form, "seen", 60);
	if (seen === "") errors.seen = "learners:errors.mergeChanged";
	return Object.keys(errors).length > 0
		? { ok: false, errors }
		: { ok: true, value: { chosen, seen } };
}
