import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { mayClaim, type PastLesson, standingOf } from "#app/registers/claims.ts";
import { markCodes } from "#app/registers/marks.ts";
import { isAttended } from "#app/registers/rates.ts";

const NOW = new Date("2026-03-30T12:00:00Z");
const TODAY = londonDate(NOW);

const lessonOf = (given: Partial<PastLesson> = {}): PastLesson => ({
	localDate: "2026-03-16",
	endsAt: "2026-03-16T12:00:00.000Z",
	isCancelled: false,
	isVoided: false,
	isSubmitted: true,
	code: "absent",
	...given,
});

const daysAgo = (days: number) => {
	const localDate = addDays(TODAY, -days);
	return lessonOf({ localDate, endsAt: `${localDate}T11:00:00.000Z` });
};

describe("a learner may say that she was there", () => {
	test("when she is marked as away, with or without having told us", () => {
		expect(mayClaim(lessonOf(), NOW)).toBe(true);
		expect(mayClaim(lessonOf({ code: "authorised" }), NOW)).toBe(true);
		expect(mayClaim(lessonOf({ isSubmitted: false }), NOW)).toBe(true);
	});

	test("without a mark only once the register is handed in: until then one may come", () => {
		expect(mayClaim(lessonOf({ code: null }), NOW)).toBe(true);
		expect(mayClaim(lessonOf({ code: null, isSubmitted: false }), NOW)).toBe(false);
	});

	test("not when she is marked as there", () => {
		for (const code of markCodes.filter(isAttended)) {
			expect(mayClaim(lessonOf({ code }), NOW), code).toBe(false);
		}
	});

	test("not of a lesson that did not take place or does not count", () => {
		expect(mayClaim(lessonOf({ isCancelled: true }), NOW)).toBe(false);
		expect(mayClaim(lessonOf({ isVoided: true }), NOW)).toBe(false);
	});

	test("from its end on, for 28 days", () => {
		const endsAt = NOW.toISOString();
		expect(mayClaim(lessonOf({ localDate: TODAY, endsAt }), NOW)).toBe(true);
		expect(mayClaim(lessonOf({ localDate: TODAY, endsAt }), new Date(NOW.getTime() - 1))).toBe(
			false,
		);
		expect(mayClaim(daysAgo(28), NOW)).toBe(true);
		expect(mayClaim(daysAgo(29), NOW)).toBe(false);
	});
});

describe("what she said stands", () => {
	const open = { answer: null, reason: null };
	const no = { answer: "declined", reason: "talk" } as const;

	test("until it is answered, also when it is too old to be said again", () => {
		expect(standingOf(lessonOf(), open, NOW)).toBe("waiting");
		expect(standingOf(daysAgo(60), open, NOW)).toBe("waiting");
		expect(standingOf(lessonOf(), no, NOW)).toBe("declined");
		expect(standingOf(lessonOf({ code: "late" }), { answer: "accepted", reason: null }, NOW)).toBe(
			"accepted",
		);
	});

	test("and a mark that says she came is an answer, whoever made it", () => {
		for (const claim of [open, no]) {
			expect(standingOf(lessonOf({ code: "present" }), claim, NOW)).toBe("accepted");
		}
	});

	test("nothing is offered where nothing may be said", () => {
		const anyLesson = fc.record<PastLesson>({
			localDate: fc.integer({ min: -5, max: 60 }).map((days) => addDays(TODAY, -days)),
			endsAt: fc
				.integer({ min: -5, max: 60 })
				.map((days) => `${addDays(TODAY, -days)}T12:00:00.000Z`),
			isCancelled: fc.boolean(),
			isVoided: fc.boolean(),
			isSubmitted: fc.boolean(),
			code: fc.constantFrom(null, ...markCodes),
		});
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				const standing = standingOf(lesson, null, NOW);
				expect(standing === "may-claim").toBe(mayClaim(lesson, NOW));
				if (standing !== "may-claim") expect(standing).toBeNull();
			}),
		);
	});
});
