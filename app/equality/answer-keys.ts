import type { TextKey } from "#app/http/forms.ts";
import { type Answer, DECLINED, OPTIONS, type Question } from "./questions.ts";

type Keys = ReadonlyMap<Answer, TextKey>;

const KEYS: Record<Question, Keys> = {
	sex: new Map(OPTIONS.sex.map((one) => [one, `equality:sex.${one}`])),
	age: new Map(OPTIONS.age.map((one) => [one, `equality:age.${one}`])),
	ethnicGroup: new Map(OPTIONS.ethnicGroup.map((one) => [one, `equality:ethnicGroup.${one}`])),
	disability: new Map(OPTIONS.disability.map((one) => [one, `equality:disability.${one}`])),
	employment: new Map(OPTIONS.employment.map((one) => [one, `equality:employment.${one}`])),
};

/** The words of an answer as she gives it. */
export function answerKey(question: Question, answer: Answer): TextKey {
	if (answer === DECLINED) return "equality:declined";
	const key = KEYS[question].get(answer);
	if (!key) throw new Error(`${answer} is no answer to ${question}.`);
	return key;
}
