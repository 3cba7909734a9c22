import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSamePhone, readPhone, tidyPhone } from "#app/enrolments/phone.ts";

describe("a number is read however it is written", () => {
	test.each([
		["07700 900123", "+447700900123"],
		["07700-900-123", "+447700900123"],
		["(07700) 900.123", "+447700900123"],
		["+44 7700 900123", "+447700900123"],
		["+44 (0)7700 900123", "+447700900123"],
		["0044 7700 900123", "+447700900123"],
		["+4407700900123", "+447700900123"],
		["7700900123", "+447700900123"],
		["020 7946 0018", "+442079460018"],
		["٠٧٧٠٠ ٩٠٠١٢٣", "+447700900123"],
		["০৭৭০০ ৯০০১২৩", "+447700900123"],
		["07700 900123", "+447700900123"],
		["+48 601 123 456", "+48601123456"],
		["00971501234567", "+971501234567"],
	])("%s", (written, number) => {
		expect(readPhone(written)).toBe(number);
	});
});

test.each(["", "12345", "07700 9001", "07700 900123 4567", "0000000000", "call me", "+44 12", "+"])(
	"%j is no whole number",
	(written) => {
		expect(readPhone(written)).toBeNull();
	},
);

test("reading a number again gives the same number", () => {
	const mobiles = fc.integer({ min: 7_000_000_000, max: 7_999_999_999 });
	fc.assert(
		fc.property(mobiles, fc.constantFrom("0", "+44", "0044 ", "+44 (0)", ""), (digits, start) => {
			const read = readPhone(`${start}${digits}`);
			expect(read).toBe(`+44${digits}`);
			expect(readPhone(read!)).toBe(read);
		}),
	);
});

test("no number is nobody's number", () => {
	expect(isSamePhone(null, null)).toBe(false);
	expect(isSamePhone("12", "12")).toBe(false);
	expect(isSamePhone("07700 900123", "+44 7700 900 123")).toBe(true);
});

test("she sees the number as she wrote it, in digits a telephone has", () => {
	expect(tidyPhone("  ٠٧٧٠٠  900 123 ")).toBe("07700 900 123");
});
