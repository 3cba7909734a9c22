import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	agreedOf,
	metOf,
	nextTarget,
	placeOf,
	reordered,
	stateOf,
	type Target,
} from "#app/plans/plan.ts";

const TODAY = "2026-03-02";

function target(given: Partial<Target> = {}): Target {
	const words = { words: "I can call the school.", language: "en", english: null };
	const line = { id: "one", version: 1, dropped: false, about: "school" as const };
	return { ...line, ...words, reviewOn: "2026-04-01", reviews: [], ...given };
}

function review(result: Target["reviews"][number]["result"], reviewedOn = "2026-02-01") {
	const at = `${reviewedOn}T10:00:00.000Z`;
	return { id: `${result}${reviewedOn}`, result, reviewedOn, evidence: null, by: "Maya", at };
}

describe("how a target stands", () => {
	test("before its day it is worked on, from its day on it is due", () => {
		expect(stateOf(target(), "2026-03-31")).toBe("ahead");
		expect(stateOf(target(), "2026-04-01")).toBe("due");
		expect(stateOf(target(), "2026-04-02")).toBe("due");
	});

	test("the last review counts, until its day comes round", () => {
		const partly = target({ reviews: [review("partly"), review("not-yet", "2026-01-20")] });
		expect(stateOf(partly, TODAY)).toBe("partly");
		expect(stateOf(partly, "2026-04-01")).toBe("due");
	});

	test("a review on or after its day is that review", () => {
		const late = target({ reviewOn: "2026-02-01", reviews: [review("not-yet", "2026-02-01")] });
		expect(stateOf(late, TODAY)).toBe("not-yet");
	});

	test("what is met asks for nothing more", () => {
		expect(stateOf(target({ reviewOn: "2026-01-01", reviews: [review("met")] }), TODAY)).toBe(
			"met",
		);
	});
});

describe("how far the plan has come", () => {
	const met = target({ id: "met", reviews: [review("met")] });
	const lost = target({ id: "lost", reviews: [review("not-yet"), review("met", "2026-01-01")] });
	const open = target({ id: "open" });

	test("n of N, by the last review of each", () => {
		expect(metOf({ targets: [met, lost, open] })).toEqual({ met: 1, of: 3 });
		expect(metOf({ targets: [] })).toEqual({ met: 0, of: 0 });
	});

	test("what was taken out counts neither way", () => {
		const out = { ...met, id: "out", dropped: true };
		expect(metOf({ targets: [met, out] })).toEqual({ met: 1, of: 1 });
		expect(placeOf([out, met, open], "open")).toEqual({ place: 2, places: 2 });
	});

	test("the first that is not met comes next", () => {
		expect(nextTarget({ targets: [met, lost, open] })).toBe(lost);
		expect(nextTarget({ targets: [met] })).toBeNull();
	});
});

test("a change of the terms asks her again", () => {
	expect(agreedOf({ agreement: null, terms: 1 })).toBe("never");
	expect(agreedOf({ agreement: { terms: 3, on: TODAY }, terms: 3 })).toBe("agreed");
	expect(agreedOf({ agreement: { terms: 2, on: TODAY }, terms: 3 })).toBe("changed");
});

test("moving one line keeps all lines, and the others in their order", () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
			fc.nat(11),
			fc.integer({ min: -3, max: 20 }),
			(ids, index, place) => {
				const id = ids[index % ids.length]!;
				const moved = reordered(ids, id, place);
				expect(moved.toSorted()).toEqual(ids.toSorted());
				expect(moved.filter((one) => one !== id)).toEqual(ids.filter((one) => one !== id));
				const at = Math.min(Math.max(place, 1), ids.length) - 1;
				expect(moved[at]).toBe(id);
			},
		),
	);
});
