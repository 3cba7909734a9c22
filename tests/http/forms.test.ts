import { expect, test } from "vitest";
import { textOf, typedValues } from "#app/http/forms.ts";

test("what was typed comes back under whatever name it was sent", () => {
	const form = new FormData();
	for (const name of ["__proto__", "constructor", "mark.1", "mark.1"]) form.append(name, name);
	expect(Object.entries(typedValues(form))).toEqual([
		["__proto__", ["__proto__"]],
		["constructor", ["constructor"]],
		["mark.1", ["mark.1", "mark.1"]],
	]);
});

test("a file that is sent for a text is not shown again", () => {
	const form = new FormData();
	form.append("name", new File(["x"], "x.txt"));
	expect(typedValues(form)).toEqual({});
});

const typed = (value: string, longest?: number) =>
	textOf(new URLSearchParams([["words", value]]), "words", longest);

test("what turns, hides or covers the words beside it stays outside", () => {
	expect(typed("a\u202Eb\u202Ac\u2066d\u2069e")).toBe("abcde");
	expect(typed("a\u200Bb\uFEFFc\u2060d\u0000e\u001Bf")).toBe("abcdef");
	expect(typed("a\u2028b\rc\r\nd\u0085e")).toBe("a\nb\nc\nd\ne");
	expect(typed(`a${"\u0301".repeat(500)}b`)).toBe(`a${"\u0301".repeat(8)}b`);
	expect(typed("a\uD83Db")).toBe("a\uFFFDb");
	expect(typed("\uD83D\uDE00\uD83D\uDE00", 3)).toBe("\uD83D\uDE00");
});

test("what people write stays as it is", () => {
	for (const words of ["রাষ্ট্র\u200D্য", "می\u200Cخواهم", "\u200Fعربي", "👩‍👩‍👧", "Zoë\tŁ\nx", "ষ্ট্র্যাঁ"])
		expect(typed(words)).toBe(words);
});
