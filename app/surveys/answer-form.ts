import type { FieldErrors, Parsed } from "#app/http/forms.ts";
import { textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import type { NumberItem } from "./items.ts";
import type { Question } from "./survey-versions.ts";

/** The code of an option or a number; null is "I prefer not to say", which is an answer too. */
export type Answer = { value: number | null };

/** One field for the answer; a number has a box beside it for who prefers not to say. */
export const ANSWER = "answer";
export const NOT_SAID = "not-said";

export function parseAnswer(form: FormData, question: Question): Parsed<Answer> {
	return question.kind === "number"
		? parseNumber(form, question)
		: parseChoice(form, question.options);
}

function parseChoice(form: FormData, options: readonly { code: number }[]): Parsed<Answer> {
	const chosen = textOf(form, ANSWER);
	if (chosen === NOT_SAID) return { ok: true, value: { value: null } };
	const option = options.find(({ code }) => String(code) === chosen);
	if (!option) return refused("surveys:errors.choose");
	return { ok: true, value: { value: option.code } };
}

/** Digits of any script: who reads Bengali writes ১২. */
function parseNumber(form: FormData, { least, most }: NumberItem): Parsed<Answer> {
	const typed = fold(textOf(form, ANSWER));
	const notSaid = textOf(form, NOT_SAID) !== "";
	if (notSaid && typed !== "") return refused("surveys:errors.both");
	if (notSaid) return { ok: true, value: { value: null } };
	if (typed === "") return refused("surveys:errors.numberMissing");
	if (!/^\d{1,9}$/.test(typed)) return refused("surveys:errors.digits");
	const value = Number(typed);
	if (value < least || value > most) return refused("surveys:errors.bounds");
	return { ok: true, value: { value } };
}

function refused(key: FieldErrors[string]): Parsed<Answer> {
	return { ok: false, errors: { [ANSWER]: key } };
}
