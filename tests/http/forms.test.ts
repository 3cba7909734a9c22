import { expect, test } from "vitest";
import { typedValues } from "#app/http/forms.ts";

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
