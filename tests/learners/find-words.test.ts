import fc from "fast-check";
import { expect, test } from "vitest";
import { readLearnerWords } from "#app/learners/find-words.ts";

test("words are folded, and nothing typed asks for nothing", () => {
	expect(readLearnerWords("  ÉLODIE  Nguyen ").words).toEqual(["elodie", "nguyen"]);
	expect(readLearnerWords("").words).toEqual([]);
	expect(readLearnerWords("").reference).toBe("");
});

test("a number is known however its beginning is written", () => {
	const ways = ["07700 900123", "+44 7700 900123", "0044 7700 900123", "+44 (0)7700 900123"];
	for (const way of ways) expect(readLearnerWords(way).digits, way).toBe("7700900123");
	expect(readLearnerWords("٠٧٧٠٠ ٩٠٠").digits).toBe("7700900");
});

test("few digits, and digits among letters, are no number", () => {
	expect(readLearnerWords("077").digits).toBe("");
	expect(readLearnerWords("E17 4QH").digits).toBe("");
});

test("only what holds an at sign is an e-mail", () => {
	expect(readLearnerWords("Amina@Example.org").email).toBe("amina@example.org");
	expect(readLearnerWords("amina").email).toBe("");
	expect(readLearnerWords("@").email).toBe("");
});

test("whatever is typed, it is read", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (typed) => {
			const { words, digits } = readLearnerWords(typed);
			expect(words.every((word) => word !== "" && !/\s/.test(word))).toBe(true);
			expect(digits).toMatch(/^\d*$/);
		}),
	);
});
