import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxStart, canvasOf, fromStart } from "#app/evaluation/charts/canvas.ts";
import { chartData, extentOf } from "#app/evaluation/charts/chart-data.ts";
import { placeFlow } from "#app/evaluation/charts/flow-places.ts";
import { placeLogic } from "#app/evaluation/charts/logic-places.ts";
import { placeRows } from "#app/evaluation/charts/row-places.ts";
import { textWidth, wrapWords } from "#app/evaluation/charts/wrap-words.ts";
import { exampleReport } from "#tests/support/example-report.ts";
import { pageIn } from "#tests/support/report-html.tsx";

const tables = exampleReport().sections.flatMap((section) => section.tables);

function dataOf(id: string) {
	const table = tables.find((one) => one.id === id)!;
	return chartData(table, table.chart!, pageIn("en"));
}

const english = { direction: "ltr", language: "en" } as const;
const arabic = { direction: "rtl", language: "ar" } as const;

describe("words in a picture", () => {
	const letters = { language: "en", size: 15 } as const;

	test("keep to their room and to their lines, whatever they are", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme", maxLength: 80 }),
				fc.integer({ min: 40, max: 300 }),
				(words, room) => {
					const lines = wrapWords(words, room, letters);
					expect(lines.length).toBeLessThanOrEqual(3);
					for (const line of lines) expect(textWidth(line, letters)).toBeLessThanOrEqual(room);
				},
			),
		);
	});

	test("that fit stay as they are, and what is left out is said", () => {
		expect(wrapWords("Waltham Forest", 200, letters)).toEqual(["Waltham Forest"]);
		expect(wrapWords("Waltham Forest", 80, letters)).toEqual(["Waltham", "Forest"]);
		expect(wrapWords("one two three four", 40, letters, 2).at(-1)).toMatch(/…$/);
	});
});

test("places are measured from where reading begins", () => {
	const [left, right] = [canvasOf(false, english), canvasOf(false, arabic)];
	expect(fromStart(100, left) + fromStart(100, right)).toBe(left.width);
	expect(boxStart(100, 50, left)).toBe(100);
	expect(boxStart(100, 50, right)).toBe(right.width - 150);
});

test("what is drawn has no totals, and of a hidden cell its sign alone", () => {
	const { rows } = dataOf("reach-class");
	expect(rows.map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4"]);
	expect(rows[1]!.points[1]).toMatchObject({ value: null, lower: null, upper: null, words: "[c]" });
});

test("a scale begins at 0, or below it where a number is below", () => {
	expect(extentOf(dataOf("reach-class").rows)).toEqual([0, 35]);
	expect(extentOf(dataOf("effects").rows)).toEqual([-0.3, 0.58]);
	expect(extentOf([])).toEqual([0, 1]);
});

test.each([true, false])("rows never lie over each other, narrow is %s", (isNarrow) => {
	const { rows, height } = placeRows(dataOf("reach-class"), canvasOf(isNarrow, english), 40);
	for (const [at, row] of rows.entries()) {
		expect(row.bottom).toBeLessThan(height);
		if (at > 0) expect(row.top).toBeGreaterThan(rows[at - 1]!.bottom);
	}
});

test("losses lie at the arrow out of the step before them, arm by arm", () => {
	const { stages } = placeFlow(dataOf("flow").rows, 2, canvasOf(false, english));
	expect(stages.map(({ row }) => row.id)).toEqual(["asked", "started", "completed", "followed-up"]);
	const [asked] = stages;
	expect(asked!.losses.map((arm) => arm.map(({ lines }) => lines.join(" ")))).toEqual([
		["20 The class is full", "[c] Moved away"],
		["15 The class is full", "[c] Moved away"],
	]);
	for (const { y } of asked!.losses.flat()) {
		expect(y).toBeGreaterThan(asked!.arrow!.from);
		expect(y).toBeLessThan(asked!.arrow!.to);
	}
	expect(stages.at(-1)!.arrow).toBeNull();
});

test("boxes of a logic model stand in their columns, each below the other", () => {
	const { boxes, heads } = placeLogic(dataOf("logic-model").rows, canvasOf(false, english, 1080));
	expect(heads.map(({ name }) => name)).toEqual([
		"Inputs",
		"Activities",
		"Outputs",
		"Outcomes",
		"Impact",
	]);
	const [one, other] = boxes;
	expect(one!.x).toBe(other!.x);
	expect(other!.y).toBeGreaterThan(one!.y + one!.height);
	for (const { x, width } of boxes) expect(x + width).toBeLessThanOrEqual(1080);
});
