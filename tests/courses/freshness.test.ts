import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	askedSince,
	type Freshness,
	linkState,
	monthBefore,
	reasonToAsk,
} from "#app/courses/freshness.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";

const TODAY = "2026-10-14";
const NOTHING: Freshness = { confirmedOn: null, askedAt: null, believedAt: null };
const daysAgo = (days: number) => addDays(TODAY, -days);
const momentDaysAgo = (days: number) => `${daysAgo(days)}T09:00:00.000Z`;

describe("the contact of a class is asked", () => {
	test.each([
		["never when it was confirmed within the month", { confirmedOn: daysAgo(29) }, null],
		["when a month is over", { confirmedOn: daysAgo(30) }, "monthly"],
		["as of an old class when a quarter is over", { confirmedOn: daysAgo(90) }, "old"],
		["when nobody ever confirmed it", {}, "old"],
		[
			"once a month, answered or not",
			{ confirmedOn: daysAgo(60), askedAt: momentDaysAgo(29) },
			null,
		],
		["again after a month", { confirmedOn: daysAgo(60), askedAt: momentDaysAgo(30) }, "monthly"],
		["a month after the answer", { confirmedOn: daysAgo(10), askedAt: momentDaysAgo(35) }, null],
		[
			"at once when enough people say it is wrong",
			{ confirmedOn: daysAgo(1), believedAt: momentDaysAgo(0) },
			"reports",
		],
		[
			"about what people say once",
			{ confirmedOn: daysAgo(20), believedAt: momentDaysAgo(5), askedAt: momentDaysAgo(4) },
			null,
		],
		[
			"about what people say although it was asked the week before",
			{ confirmedOn: daysAgo(20), believedAt: momentDaysAgo(5), askedAt: momentDaysAgo(6) },
			"reports",
		],
	] as const)("%s", (_, facts, reason) => {
		expect(reasonToAsk({ ...NOTHING, ...facts }, TODAY)).toBe(reason);
	});

	test("at most once a month by the calendar, and each question has its own name", () => {
		const day = fc.option(fc.integer({ min: 0, max: 200 }).map(daysAgo));
		const moment = fc.option(fc.integer({ min: 0, max: 200 }).map(momentDaysAgo));
		fc.assert(
			fc.property(day, moment, moment, (confirmedOn, askedAt, believedAt) => {
				const facts = { confirmedOn, askedAt, believedAt };
				const reason = reasonToAsk(facts, TODAY);
				const { day: since, moment: sinceMoment } = monthBefore(TODAY);
				const calm =
					(confirmedOn !== null && confirmedOn > since) ||
					(askedAt !== null && askedAt >= sinceMoment);
				if (calm) expect([null, "reports"]).toContain(reason);
				else expect(reason).not.toBeNull();
				if (reason === null) return;
				const after = { ...facts, askedAt: `${TODAY}T10:00:00.000Z` };
				expect(reasonToAsk(after, TODAY)).toBeNull();
				const next = reasonToAsk(after, addDays(TODAY, 30))!;
				expect(askedSince(after, next)).not.toBe(askedSince(facts, reason));
			}),
		);
	});
});

describe("the link in a letter", () => {
	const asked = {
		asked_at: "2026-10-01T09:00:00.000Z",
		answered_at: null,
		state: "published",
		ends_on: null,
	} as const;

	test("lives for ninety days of London, whatever the hour it was sent at", () => {
		const lateAtNight = "2026-07-01T23:30:00.000Z";
		expect(londonDate(new Date(lateAtNight))).toBe("2026-07-02");
		const link = { ...asked, asked_at: lateAtNight };
		expect(linkState(link, "2026-09-30")).toBe("open");
		expect(linkState(link, "2026-10-01")).toBe("old");
	});

	test("says that it was answered, or that the class is no more", () => {
		expect(linkState({ ...asked, answered_at: "2026-10-02T09:00:00.000Z" }, TODAY)).toBe(
			"answered",
		);
		expect(linkState({ ...asked, ends_on: TODAY }, TODAY)).toBe("open");
		expect(linkState({ ...asked, ends_on: daysAgo(1) }, TODAY)).toBe("gone");
		for (const state of ["draft", "closed", "cancelled", "finished"] as const) {
			expect(linkState({ ...asked, state }, TODAY)).toBe("gone");
		}
	});
});
