import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const PAGE = readFileSync("docs/trust.md", "utf8");
const LINES = PAGE.split("\n").filter((line) => line.startsWith("- `"));
const PROMISES = PAGE.split("## Not shown by a test")[0]!.split(/^\*\*/m).slice(1);

const named = LINES.map((line) => {
	const [, file = ""] = /^- `([^`]+)`/.exec(line) ?? [];
	return { file, titles: [...line.matchAll(/"([^"]+)"/g)].map(([, title]) => title!) };
});

test("each promise names a test, and what has none is said at the end", () => {
	expect(PROMISES.length).toBeGreaterThan(20);
	for (const promise of PROMISES) expect(promise, promise.slice(0, 60)).toMatch(/^- `tests\//m);
	expect(PAGE).toMatch(/^## Not shown by a test\n\n- /m);
});

test("each test that is named is there", () => {
	expect(named.length).toBeGreaterThan(40);
	for (const { file, titles } of named) {
		expect(existsSync(file), file).toBe(true);
		const source = readFileSync(file, "utf8");
		const missing = titles.filter((title) => !isTitleIn(source, title));
		expect(missing, file).toEqual([]);
	}
});

/** Said where a test or a group begins, alone or for each of a table. */
function isTitleIn(source: string, title: string): boolean {
	const at = source.search(new RegExp(`["\`](%s )?${escaped(title)}["\`],\\s*(async\\s*)?\\(`));
	return at > 0 && /\b(test|describe)\b/.test(source.slice(0, at));
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
