import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { coloursIn, contrast } from "./contrast.ts";

const folder = new URL("../../app/styles/", import.meta.url);
const sheets = readdirSync(folder)
	.filter((name) => name.endsWith(".css"))
	.map((name) => ({ name, css: withoutComments(readFileSync(new URL(name, folder), "utf8")) }));

const sides = "left|right|top|bottom";
const physical = [
	new RegExp(`(^|[;{\\s])((margin|padding|border|scroll-[a-z]+|inset)-)?(${sides})(-[a-z-]+)?:`),
	/(^|[;{\s])(min-|max-)?(width|height):/,
	/(text-align|float|clear):\s*(left|right)\b/,
	/border-(top|bottom)-(left|right)-radius/,
	/overflow-[xy]:/,
	/(margin|padding|inset):\s*[^;()\s]+(\s+[^;()\s]+){3};/,
];
const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|:\s*(white|black)\b/i;

/** Colours that no learner's page needs. */
const CHARTS = "chart-tokens.css";
const ENTRIES = ["index.css", "own.css", "work.css", "paper.css"];

/** The sheets that an entry takes in. */
function takenIn(entry: string) {
	const { css } = sheets.find(({ name }) => name === entry)!;
	return sheets.filter(({ name }) => css.includes(`"./${name}"`));
}

function compressed(entries: readonly string[]): number {
	return gzipSync(
		entries
			.flatMap(takenIn)
			.map(({ css }) => css)
			.join("\n"),
	).length;
}

test("there are style sheets, and one entry takes in each", () => {
	expect(sheets.length).toBeGreaterThan(5);
	const parts = sheets.filter(({ name }) => !ENTRIES.includes(name)).map(({ name }) => name);
	const taken = ENTRIES.flatMap(takenIn).map(({ name }) => name);
	expect(taken.toSorted()).toEqual(parts.toSorted());
});

test("the scan knows a physical rule when it sees one", () => {
	const bad = [
		"margin-left: 1px;",
		"left: 0;",
		"text-align: right;",
		"border-top: 0;",
		"width: 1px;",
	];
	for (const rule of bad) expect(physical.some((pattern) => pattern.test(`\t${rule}`))).toBe(true);
	const good = ["margin-inline-start: 1px;", "inset-block-start: 0;", "text-align: start;"];
	for (const rule of good)
		expect(physical.some((pattern) => pattern.test(`\t${rule}`))).toBe(false);
});

describe.each(sheets)("$name", ({ css }) => {
	test("knows no left and no right", () => {
		const lines = css.split("\n").filter((line) => !line.startsWith("@"));
		expect(lines.filter((line) => physical.some((pattern) => pattern.test(line)))).toEqual([]);
	});
});

test("colours stand in the tokens and nowhere else", () => {
	const others = sheets.filter(({ name }) => name !== "tokens.css" && name !== CHARTS);
	const lines = others.flatMap((sheet) => sheet.css.split("\n"));
	expect(lines.filter((line) => colour.test(line))).toEqual([]);
});

test("a learner's pages stay below eight kilobytes, a tutor's below twelve", () => {
	expect(compressed(["index.css"])).toBeLessThan(8_000);
	expect(compressed(["index.css", "own.css"])).toBeLessThan(9_000);
	expect(compressed(["index.css", "own.css", "work.css"])).toBeLessThan(12_000);
});

const tokens = ["tokens.css", CHARTS].map((name) => {
	const [lightCss = "", darkCss = ""] = sheets
		.find((sheet) => sheet.name === name)!
		.css.split("@media");
	return { light: coloursIn(lightCss), dark: coloursIn(darkCss) };
});
const light: Record<string, string> = Object.assign({}, ...tokens.map((sheet) => sheet.light));
const schemes = [
	{ scheme: "light", colours: light },
	{ scheme: "dark", colours: Object.assign({}, light, ...tokens.map((sheet) => sheet.dark)) },
];

const text = [
	"ink on paper, surface, sunk, action-soft, action-mid, accent-soft, good-soft, warn-soft",
	"ink-soft on paper, surface, sunk, action-soft, accent-soft, good-soft, warn-soft",
	"action on paper, surface, sunk, action-soft, accent-soft, good-soft",
	"action-strong on paper, surface, action-soft",
	"on-action on action, action-strong",
	"on-deep on deep, deeper",
	"accent on deep, deeper",
	"on-accent on accent",
	"accent-ink on accent-soft, paper",
	"good on good-soft, surface",
	"warn on warn-soft, surface, paper",
	"on-strong on good, warn, accent-ink, ink",
	"paper on ink",
];
// Edges of what can be pressed, and the ring round what has focus.
const edges = [
	"edge on paper, surface, sunk",
	"focus on paper, surface, sunk, accent-soft, action-soft",
	"accent on deep, deeper",
	"action on sunk",
	"chart-1 on surface, sunk, chart-2",
	"chart-3 on surface, chart-2, chart-4",
	"chart-2 on surface",
];

describe.each(schemes)("in the $scheme scheme", ({ colours }) => {
	test("every text can be read", () => {
		expect(tooFaint(colours, text, 4.5)).toEqual([]);
	});

	test("every edge can be seen", () => {
		expect(tooFaint(colours, edges, 3)).toEqual([]);
	});
});

function tooFaint(colours: Record<string, string>, pairs: readonly string[], least: number) {
	return pairs
		.flatMap((line) => {
			const [front = "", backs = ""] = line.split(" on ");
			return backs.split(", ").map((back) => ({ front, back }));
		})
		.map(({ front, back }) => ({ front, back, ratio: contrast(colours[front]!, colours[back]!) }))
		.filter(({ ratio }) => !(ratio >= least));
}

function withoutComments(css: string): string {
	return css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
}
