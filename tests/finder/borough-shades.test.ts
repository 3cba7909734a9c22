import fc from "fast-check";
import { expect, test } from "vitest";
import { SHADES, shadeOf, shadesOf } from "#app/finder/borough-shades.ts";

const numbers = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 33 });

test("more is never lighter, and the key says which shade a value has", () => {
	fc.assert(
		fc.property(numbers, (values) => {
			const shades = shadesOf(values);
			const sorted = [...values].sort((a, b) => a - b).map((value) => shadeOf(value, shades));
			expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
			for (const value of values.filter((each) => each > 0)) {
				const inKey = shades.filter(({ least, most }) => value >= least && value <= most);
				expect(inKey.map(({ shade }) => shade)).toEqual([shadeOf(value, shades)]);
			}
		}),
	);
});

test("nothing has no shade, and the most has the darkest", () => {
	fc.assert(
		fc.property(numbers, (values) => {
			const shades = shadesOf(values);
			const most = Math.max(0, ...values);
			expect(shadeOf(0, shades)).toBe(0);
			expect(shadeOf(most, shades)).toBe(most === 0 ? 0 : SHADES);
		}),
	);
});

test("the values are shared out among three shades", () => {
	expect(shadesOf([0, 14, 4, 6, 4, 0])).toEqual([
		{ shade: 1, least: 4, most: 4 },
		{ shade: 2, least: 6, most: 6 },
		{ shade: 3, least: 14, most: 14 },
	]);
	expect(shadesOf([1, 2, 3, 4, 5, 60])).toEqual([
		{ shade: 1, least: 1, most: 2 },
		{ shade: 2, least: 3, most: 4 },
		{ shade: 3, least: 5, most: 60 },
	]);
	expect(shadesOf([7])).toEqual([{ shade: 3, least: 7, most: 7 }]);
	expect(shadesOf([0, 0])).toEqual([]);
});
