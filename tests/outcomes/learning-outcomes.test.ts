import fc from "fast-check";
import { expect, test } from "vitest";
import {
	checkCodes,
	codesOf,
	codesText,
	mayHaveOutcome,
	OUTCOME_CODES,
	purposeOf,
} from "#app/outcomes/learning-outcomes.ts";

const TODAY = "2026-07-10";
const ENDED = { endedOn: "2026-07-01", classEndsOn: "2026-07-17" };
const running = (classEndsOn: string | null) => ({ endedOn: null, classEndsOn });

test("none of them stands alone", () => {
	expect(checkCodes([11], ENDED, TODAY)).toBeNull();
	expect(checkCodes([1, 11], ENDED, TODAY)).toBe("noneAndSome");
	expect(checkCodes([1, 2, 10], ENDED, TODAY)).toBeNull();
	expect(checkCodes([], ENDED, TODAY)).toBeNull();
});

test("what the class was good for is known in its last two weeks, or when she has left", () => {
	expect(mayHaveOutcome(running("2026-07-24"), TODAY)).toBe(true);
	expect(mayHaveOutcome(running("2026-07-25"), TODAY)).toBe(false);
	expect(mayHaveOutcome(running(null), TODAY)).toBe(false);
	expect(mayHaveOutcome({ endedOn: "2026-03-01", classEndsOn: "2027-01-01" }, TODAY)).toBe(true);
	expect(checkCodes([1], running(null), TODAY)).toBe("outcomeTooEarly");
	// To take back what was said is never too early.
	expect(checkCodes([], running(null), TODAY)).toBeNull();
});

test("codes are read as they were kept, whatever their order was", () => {
	fc.assert(
		fc.property(fc.subarray([...OUTCOME_CODES]), (codes) => {
			expect(codesOf(codesText([...codes.toReversed(), ...codes]))).toEqual(codes);
		}),
	);
	expect(codesOf("")).toEqual([]);
	expect(codesOf("0,12,1x,-1")).toEqual([]);
});

test("a purpose is one of seven, typed or kept", () => {
	expect([purposeOf("4"), purposeOf(4)]).toEqual([4, 4]);
	for (const value of ["", "0", "8", "4.0", null, undefined, 8])
		expect(purposeOf(value)).toBeNull();
});
