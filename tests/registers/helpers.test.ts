import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTIFICATE_HOURS, certificatesFor, helperTime } from "#app/registers/helpers.ts";
import { dayOf, givenMarks, lessons, NOW } from "./given.ts";

const vera = { id: "vera", from: dayOf(1), to: null };

test("a volunteer's hours are the held minutes less those she was not there", () => {
	const marks = givenMarks("vera", "PL..AT PEB");
	// 120 + 100 + 120 + 90 + 70 in five lessons; away and told us are no hours.
	expect(helperTime(vera, lessons, marks, NOW)).toEqual({ lessons: 5, minutes: 500 });
});

test("a cancelled lesson, a voided one and one still to come give no hours", () => {
	const marks = givenMarks("vera", "PPPPPPPPPP");
	const some = lessons.map((lesson, index) => ({ ...lesson, voided: index === 0 }));
	const before = new Date(`${dayOf(10)}T11:00:00Z`);
	expect(helperTime(vera, some, marks, before)).toEqual({ lessons: 7, minutes: 840 });
});

test("only her days count, the first and the last one too, and only her marks", () => {
	const marks = [...givenMarks("vera", "PPPPPPPPPP"), ...givenMarks("tom", "PPPPPPPPPP")];
	const some = { id: "vera", from: dayOf(5), to: dayOf(7) };
	expect(helperTime(some, lessons, marks, NOW)).toEqual({ lessons: 3, minutes: 360 });
});

test("a certificate comes with the last minute of its hours", () => {
	expect(certificatesFor(599)).toEqual([]);
	expect(certificatesFor(600)).toEqual([10]);
	expect(certificatesFor(25 * 60 - 1)).toEqual([10]);
	expect(certificatesFor(6000)).toEqual([10, 25, 50, 100]);
	fc.assert(
		fc.property(fc.nat(9000), (minutes) => {
			for (const hours of CERTIFICATE_HOURS) {
				expect(certificatesFor(minutes).includes(hours)).toBe(minutes / 60 >= hours);
			}
		}),
	);
});
