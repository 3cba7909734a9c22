import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAnswer } from "#app/surveys/answer-form.ts";
import { questionsOf } from "#app/surveys/survey-versions.ts";

const questions = questionsOf("1");
const named = (id: string) => questions.find((one) => one.id === id)!;

function answered(id: string, fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return parseAnswer(form, named(id));
}

test("an option is its code, and nothing else is an option", () => {
	expect(answered("lonely", { answer: "5" })).toEqual({ ok: true, value: { value: 5 } });
	for (const answer of ["6", "0", "", "5.0", " ", "Never", "05"]) {
		expect(answered("lonely", { answer })).toEqual({
			ok: false,
			errors: { answer: "surveys:errors.choose" },
		});
	}
});

test("not to say is an answer without a value", () => {
	expect(answered("lonely", { answer: "not-said" })).toEqual({ ok: true, value: { value: null } });
	const number = answered("english-people", { "not-said": "yes", answer: "" });
	expect(number).toEqual({ ok: true, value: { value: null } });
});

test.each([
	["0", 0],
	["500", 500],
	[" 12 ", 12],
	["১২", 12],
	["٩٧", 97],
	["۳", 3],
])("%s is a number of people", (typed, value) => {
	expect(answered("english-people", { answer: typed })).toEqual({ ok: true, value: { value } });
});

test.each([
	["501", "bounds"],
	["999999999", "bounds"],
	["-1", "digits"],
	["2.5", "digits"],
	["ten", "digits"],
	["12345678901", "digits"],
	["", "numberMissing"],
])("%s is none", (typed, problem) => {
	expect(answered("english-people", { answer: typed })).toEqual({
		ok: false,
		errors: { answer: `surveys:errors.${problem}` },
	});
});

test("a number and not to say together are a question back", () => {
	expect(answered("english-people", { answer: "3", "not-said": "yes" })).toEqual({
		ok: false,
		errors: { answer: "surveys:errors.both" },
	});
});

test("whatever is typed, what is kept is a code of the question, a number within bounds, or null", () => {
	fc.assert(
		fc.property(fc.constantFrom(...questions), fc.string(), (question, typed) => {
			const form = new FormData();
			form.set("answer", typed);
			const parsed = parseAnswer(form, question);
			if (!parsed.ok || parsed.value.value === null) return;
			const { value } = parsed.value;
			if (question.kind === "number") expect(value >= 0 && value <= 500).toBe(true);
			else expect(question.options.map(({ code }) => code)).toContain(value);
		}),
	);
});
