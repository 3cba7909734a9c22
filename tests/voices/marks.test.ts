import fc from "fast-check";
import { expect, test } from "vitest";
import { masked, problemOf, unmarked, withoutBrackets } from "#app/voices/marks.ts";

const plain = fc.string({ unit: "grapheme", maxLength: 20 }).map(withoutBrackets);
const named = plain.filter((words) => words.trim() !== "");
/** Words with names in between, as they are said and as they are marked. */
const said = fc.array(fc.tuple(plain, named), { maxLength: 6 }).map((pieces) => ({
	words: pieces.flat().join(""),
	marked: pieces.map(([words, name]) => `${words}[${name}]`).join(""),
	shown: pieces.map(([words]) => `${words}[…]`).join(""),
}));

test("a marked name is not shown, and nothing else changes", () => {
	fc.assert(
		fc.property(said, ({ words, marked, shown }) => {
			expect(masked(marked)).toBe(shown);
			expect(unmarked(marked)).toBe(words);
			expect(problemOf(marked, words)).toBeNull();
		}),
	);
});

test("whoever marks can add nothing and take nothing away", () => {
	fc.assert(
		fc.property(said, named, ({ words, marked }, more) => {
			expect(problemOf(`${marked}${more}`, words)).toBe("social:errors.changed");
		}),
	);
	expect(problemOf("I like [Anna].", "I like Anna and Ben.")).toBe("social:errors.changed");
});

test.each([
	"I like [Anna",
	"I like Anna]",
	"I like [[Anna]]",
	"I like [An[na]]",
	"I like Anna []",
	"[ ]",
])("%s is not marked well", (marked) => {
	expect(problemOf(marked, unmarked(marked))).toBe("social:errors.brackets");
});

test("brackets of her own are no marks", () => {
	expect(withoutBrackets("[hello]")).toBe("(hello)");
});
