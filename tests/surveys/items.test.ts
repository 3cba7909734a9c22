import { expect, test } from "vitest";
import { ITEMS, type Item } from "#app/surveys/items.ts";
import { SCALES } from "#app/surveys/scales.ts";
import { questionsOf, SURVEYS, versionFor } from "#app/surveys/survey-versions.ts";
import english from "../../locales/en/surveys.json" with { type: "json" };

const items: [string, Item][] = Object.entries(ITEMS);

test("every item says where it is from and whether its words were compared", () => {
	expect(items.length).toBe(17);
	for (const [name, { source, verified }] of items) {
		expect(source, name).not.toBe("");
		expect(["yes", "stem", "no"], name).toContain(verified);
	}
	const compared = items.filter(([, { verified }]) => verified === "yes").map(([name]) => name);
	expect(compared.sort()).toEqual([
		...["belonging", "lonely", "mixing", "ucla3-a", "ucla3-b", "ucla3-c"],
	]);
});

test("the codes of the harmonised measures are those of the source", () => {
	const codes = (scale: keyof typeof SCALES) =>
		Object.fromEntries(SCALES[scale].map(({ code, words }) => [code, words]));
	expect(codes("ucla")).toEqual({
		...{ 1: "Hardly ever or never", 2: "Some of the time", 3: "Often" },
	});
	expect(codes("lonely")).toEqual({
		...{ 1: "Often or always", 2: "Some of the time", 3: "Occasionally" },
		...{ 4: "Hardly ever", 5: "Never" },
	});
});

test("no code stands for two answers", () => {
	for (const [scale, options] of Object.entries(SCALES)) {
		expect(new Set(options.map(({ code }) => code)).size, scale).toBe(options.length);
	}
});

test("the English texts are the words of the items, letter by letter", () => {
	const stems = Object.fromEntries(items.map(([name, { stem }]) => [name, stem]));
	expect(english.stem).toEqual(stems);
	const words = Object.fromEntries(
		Object.entries(SCALES).map(([scale, options]) => [
			scale,
			Object.fromEntries(options.map(({ code, words }) => [String(code), words])),
		]),
	);
	expect(english.scale).toEqual(words);
	for (const [scale, options] of Object.entries(SCALES)) {
		for (const { code, key } of options) expect(key).toBe(`surveys:scale.${scale}.${code}`);
	}
});

test("a survey asks no item twice, and each of its items exists", () => {
	for (const version of Object.keys(SURVEYS)) {
		const ids = questionsOf(version).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	}
	expect(() => questionsOf("0")).toThrow();
});

test("the first survey of a learner decides the words of all that follow", () => {
	const [first, second] = ["2026-01-05T10:00:00.000Z", "2026-06-05T10:00:00.000Z"];
	expect(versionFor([], "7")).toBe("7");
	expect(versionFor([{ version: "1", createdAt: first }], "7")).toBe("1");
	const both = [
		{ version: "7", createdAt: second },
		{ version: "1", createdAt: first },
	];
	expect(versionFor(both, "8")).toBe("1");
});
