import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutNames } from "#app/links/name-in-words.ts";

test.each([
	["Rang Amina today", ["Amina"], "Rang — today"],
	["amina karimi and Karimi's sister", ["Amina", "Amina Karimi"], "— and —'s sister"],
	["Anne-Marie came", ["Anne-Marie"], "— came"],
	["We read about Aminata", ["Amina"], "We read about Aminata"],
	["Li and Lily", ["Li"], "— and Lily"],
	["أمينة كانت هنا", ["أمينة"], "— كانت هنا"],
	["(a+b) was late", ["(a+b)"], "— was late"],
	["Nothing of her", ["", " ", "X"], "Nothing of her"],
])("of %s without %s stays %s", (words, names, left) => {
	expect(withoutNames(words, names)).toBe(left);
});

test("no name is a pattern, and none that stands by itself is left", () => {
	fc.assert(
		fc.property(fc.string({ minLength: 2, maxLength: 12, unit: "binary" }), (typed) => {
			const name = typed.trim();
			fc.pre(name.length > 1);
			expect(withoutNames(`(${name})`, [name])).toBe("(—)");
		}),
	);
});
