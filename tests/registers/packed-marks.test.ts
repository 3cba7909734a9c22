import fc from "fast-check";
import { expect, test } from "vitest";
import { unpackMarks } from "#app/registers/packed-marks.ts";

const marks = fc.uniqueArray(
	fc.record({
		lesson: fc.uuid(),
		code: fc.constantFrom("present", "late", "left-early", "absent", "authorised"),
		late: fc.constantFrom(0, 5, 125),
		left: fc.constantFrom(0, 10),
	}),
	{ selector: ({ lesson }) => lesson },
);

test("what was packed comes out again, in any order", () => {
	fc.assert(
		fc.property(marks, (some) => {
			const packed = some.map(({ lesson, code, late, left }) => {
				const minutes = late + left === 0 ? "" : `${late}:${left}`;
				return `${lesson}:${code.slice(0, 2)}${minutes}`;
			});
			const unpacked = unpackMarks(packed.join(";"));
			expect(unpacked.size).toBe(some.length);
			for (const { lesson, code, late, left } of some) {
				const mark = { code, lateMinutes: late, leftEarlyMinutes: left };
				expect(unpacked.get(lesson)).toEqual(mark);
			}
		}),
	);
});

test("a code nobody knows is an error, not a mark", () => {
	expect(() => unpackMarks("l1:xx")).toThrow("There is no mark xx.");
});
