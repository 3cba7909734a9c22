import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSlots, slotsOverlap, slotText } from "#app/imports/slots.ts";

test("days and times are read as people write them", () => {
	const monday = { weekday: 1, starts: "10:00", ends: "12:00" };
	for (const text of ["mon 10:00-12:00", "Monday 10.00 – 12.00", "MON 10:00 to 12:00;"]) {
		expect(parseSlots(text), text).toEqual([monday]);
	}
	expect(parseSlots("wed 9:30-11:30; mon 10:00-12:00")).toEqual([
		monday,
		{ weekday: 3, starts: "09:30", ends: "11:30" },
	]);
	expect(parseSlots("tues, thurs and sat 18:00-20:00")).toEqual(
		[2, 4, 6].map((weekday) => ({ weekday, starts: "18:00", ends: "20:00" })),
	);
});

test("what is no day, no time or no while is refused whole", () => {
	for (const text of [
		"",
		"mon",
		"10:00-12:00",
		"mo 10:00-12:00",
		"mond 10:00-25:00",
		"mon 12:00-10:00",
		"mon 10:00-10:00",
		"mon 10-12",
		"mon 10:00-12:00; sometimes",
		"monkey 10:00-12:00",
		"every day",
	]) {
		expect(parseSlots(text), text).toBeNull();
	}
});

test("two times of one day may touch and may not overlap", () => {
	expect(slotsOverlap(parseSlots("wed 10:00-12:00; wed 12:00-14:00")!)).toBe(false);
	expect(slotsOverlap(parseSlots("wed 18:00-20:00; wed 10:00-18:30")!)).toBe(true);
	expect(slotsOverlap(parseSlots("wed 10:00-12:00; wed 10:00-12:00")!)).toBe(true);
	expect(slotsOverlap(parseSlots("wed 10:00-12:00; thu 10:00-12:00")!)).toBe(false);
});

const minute = fc.integer({ min: 0, max: 1438 });
const slot = fc
	.tuple(fc.integer({ min: 1, max: 7 }), minute, fc.integer({ min: 1, max: 600 }))
	.map(([weekday, from, length]) => ({
		weekday,
		starts: clock(from),
		ends: clock(Math.min(1439, from + length)),
	}));

test("every slot is read back from how it is written", () => {
	fc.assert(
		fc.property(fc.array(slot, { minLength: 1, maxLength: 6 }), (slots) => {
			const read = parseSlots(slots.map(slotText).join("; "))!;
			expect(read.map(slotText).sort()).toEqual(slots.map(slotText).sort());
		}),
	);
});

function clock(minutes: number): string {
	const hour = String(Math.floor(minutes / 60)).padStart(2, "0");
	return `${hour}:${String(minutes % 60).padStart(2, "0")}`;
}
