import { expect, test } from "vitest";
import { sourcesIn } from "#tests/support/sources.ts";

const sources = sourcesIn(["app", "bin", "db"], /\.(tsx?|mjs)$/);
const thatSay = (words: RegExp) =>
	sources.filter(({ text }) => words.test(text)).map(({ path }) => path);

test("one file writes CSV, and so one rule keeps formulas from running", () => {
	expect(thatSay(/from "csv-stringify/)).toEqual(["app/http/csv.ts"]);
	expect(thatSay(/\bguardedLines\b/)).toEqual(["app/evaluation/formats/csv.ts", "app/http/csv.ts"]);
	expect(thatSay(/\bharmless\(/)).toEqual([
		"app/evaluation/formats/file-text.ts",
		"app/http/csv.ts",
		"app/http/formula.ts",
	]);
});
