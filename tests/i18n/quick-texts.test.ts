import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { quickTexts } from "#app/i18n/quick-texts.ts";

function textsOf(resources: Record<string, string>) {
	const texts = createInstance();
	texts.init({ lng: "en", resources: { en: { common: resources } }, defaultNS: "common" });
	return texts;
}

test("a text found before is the same text", () => {
	const texts = textsOf({ languages: "x" });
	const t = quickTexts(texts);
	const first = t("languages.title");
	expect(t("languages.title")).toBe(first);
	expect(first).toBe(texts.t("languages.title"));
});

test("each count has its own words", () => {
	const t = quickTexts(textsOf({ step_one: "{{count}} step", step_other: "{{count}} steps" }));
	const words = (count: number) => String(Reflect.apply(t, null, ["step", { count }]));
	expect([words(1), words(2), words(1), words(11)]).toEqual([
		"1 step",
		"2 steps",
		"1 step",
		"11 steps",
	]);
});

test("what somebody typed is put in anew each time", () => {
	const t = quickTexts(textsOf({ hello: "Hello {{name}}" }));
	const hello = (name: string) => Reflect.apply(t, null, ["hello", { name }]);
	expect(hello("Amina")).toBe("Hello Amina");
	expect(hello("Bashir")).toBe("Hello Bashir");
});

test("two languages never share a text", () => {
	const one = quickTexts(textsOf({ word: "one" }));
	const two = quickTexts(textsOf({ word: "two" }));
	const word = (t: typeof one) => Reflect.apply(t, null, ["word"]);
	expect([word(one), word(two), word(one)]).toEqual(["one", "two", "one"]);
});
