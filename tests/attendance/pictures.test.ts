import fc from "fast-check";
import { expect, test } from "vitest";
import { SIGNS, signsIn, signsOf } from "#app/attendance/signs.ts";
import { stripOf } from "#app/attendance/strip-of.ts";
import { CELL, stripPaths } from "#app/attendance/strip-shape.ts";
import { tallyOf } from "#app/attendance/tally.ts";
import { HEIGHT, weekBars } from "#app/attendance/week-shape.ts";
import { mondayOf } from "#app/attendance/weeks.ts";
import { addCounts, belongsOn, countRegister, noCounts } from "#app/registers/rates.ts";
import { dayOf, givenEnrolment, givenMarks, lessons, NOW } from "#tests/registers/given.ts";

const amina = givenEnrolment("amina");
const bashir = givenEnrolment("bashir", { startedOn: dayOf(6) });
const marks = [...givenMarks("amina", "PLP.PAPPPP"), ...givenMarks("bashir", "A....PPTP.")];

test("a strip says each lesson as the register has it", () => {
	const strip = (one: typeof amina) => {
		const hers = marks.filter(({ enrolmentId }) => enrolmentId === one.id);
		return stripOf(lessons, hers, (day) => belongsOn(one, day));
	};
	expect(strip(amina)).toBe("PLPxPAPPPP");
	expect(strip(bashir)).toBe("snnxnPPTPu");
	expect(signsIn(["Px", "PA"])).toEqual(["P", "A", "x"]);
	expect(signsOf("P?x")).toEqual(["P", "x"]);
});

test("a voided lesson sets its marks aside and expects nobody", () => {
	const voided = lessons.slice(0, 2).map((lesson, index) => ({ ...lesson, voided: index === 0 }));
	const hers = marks.filter(({ enrolmentId }) => enrolmentId === "amina");
	expect(stripOf(voided, hers, () => true)).toBe("sL");
	expect(stripOf(voided, [], () => true)).toBe("nu");
});

test("the weeks added up are the whole register", () => {
	const enrolments = [amina, bashir];
	const { weeks } = tallyOf({ lessons, enrolments, marks }, NOW);
	expect(weeks.map(({ monday }) => monday)).toEqual(lessons.map(({ localDate }) => localDate));
	expect(weeks.map(({ counts }) => counts).reduce(addCounts, noCounts())).toEqual(
		countRegister({ lessons, enrolments, marks, now: NOW }),
	);
});

test("a week begins on its Monday, through a new year too", () => {
	expect(mondayOf("2026-01-12")).toBe("2026-01-12");
	expect(mondayOf("2026-01-18")).toBe("2026-01-12");
	expect(mondayOf("2026-01-01")).toBe("2025-12-29");
});

test("a strip read from the other side is the same strip turned round", () => {
	const letters = fc.constantFrom(...signsOf(Object.keys(SIGNS).join("")));
	fc.assert(
		fc.property(fc.array(letters, { maxLength: 40 }), (signs) => {
			const starts = (paths: ReturnType<typeof stripPaths>) =>
				new Set(paths.map(({ name, d }) => `${name} ${d.split("M").length - 1}`));
			expect(starts(stripPaths(signs, "rtl"))).toEqual(starts(stripPaths(signs, "ltr")));
			expect(stripPaths(signs, "rtl").length).toBe(stripPaths(signs.toReversed(), "ltr").length);
		}),
	);
	expect(stripPaths(["P", "A"], "ltr")[0]?.d).toContain("M1 2");
	expect(stripPaths(["P", "A"], "rtl")[0]?.d).toContain(`M${CELL + 1} 2`);
});

test("no column of a week is higher than the picture, and a cancelled week is marked", () => {
	const count = { ...noCounts(), held: 1, expected: 20, marked: 18, present: 15, absent: 3 };
	const weeks = [
		{ monday: "2026-01-12", counts: count },
		{ monday: "2026-01-19", counts: { ...noCounts(), cancelled: 1 } },
	];
	const { bars, cancelled } = weekBars(weeks, "ltr");
	const heights = bars.flatMap(({ d }) =>
		[...d.matchAll(/v-([\d.]+)h/g)].map(([, h]) => Number(h)),
	);
	expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(HEIGHT);
	expect(heights).toHaveLength(3);
	expect(cancelled).not.toBe("");
});
