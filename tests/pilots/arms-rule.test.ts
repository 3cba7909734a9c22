import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { armsOf, countArms, type Request, refusalOf } from "#app/pilots/arms.ts";

const of = (learnerId: string, state: Request["state"], courseId = "here"): Request => ({
	...{ learnerId, state, courseId },
});
const HERE = { courseId: "here", isMatched: false };

describe("where a learner stands on the day the comparison opens", () => {
	test.each([
		["offered", "treatment"],
		["enrolled", "treatment"],
		["active", "treatment"],
		["withdrawn", "treatment"],
		["completed", "treatment"],
		["transferred", "treatment"],
		["no-show", "treatment"],
		["waiting", "waiting"],
		["enquiry", undefined],
		["assessed", undefined],
		["declined", undefined],
		["expired", undefined],
		["closed", undefined],
	] as const)("%s", (state, arm) => {
		expect(armsOf([of("amina", state)], HERE).get("amina")).toBe(arm);
	});

	test("a place counts before a request that waits", () => {
		const twice = [of("amina", "waiting"), of("amina", "active")];
		expect([...armsOf(twice, HERE)]).toEqual([["amina", "treatment"]]);
		expect([...armsOf(twice.toReversed(), HERE)]).toEqual([["amina", "treatment"]]);
	});

	test("who waits here with a place elsewhere in the pilot is not compared here", () => {
		const both = [of("amina", "waiting"), of("amina", "active", "there")];
		expect(armsOf(both, HERE).size).toBe(0);
		expect(armsOf(both, { ...HERE, courseId: "there" }).get("amina")).toBe("treatment");
	});

	test("in a matched class who has a place is compared with, and who waits is not", () => {
		const two = [of("amina", "active"), of("bashir", "waiting")];
		expect([...armsOf(two, { ...HERE, isMatched: true })]).toEqual([["amina", "matched"]]);
	});

	test("everybody has one arm at most, and nobody of another class has one", () => {
		const request = fc.record({
			learnerId: fc.constantFrom("a", "b", "c", "d"),
			courseId: fc.constantFrom("here", "there"),
			state: fc.constantFrom("waiting", "active", "closed", "no-show", "enquiry" as const),
		});
		fc.assert(
			fc.property(fc.array(request), fc.boolean(), (requests, isMatched) => {
				const arms = armsOf(requests, { courseId: "here", isMatched });
				const here = requests.filter(({ courseId }) => courseId === "here");
				for (const learnerId of arms.keys())
					expect(here.some((one) => one.learnerId === learnerId)).toBe(true);
				const { treatment, comparison } = countArms([...arms.values()]);
				expect(treatment + comparison).toBe(arms.size);
			}),
		);
	});
});

describe("a comparison is refused", () => {
	const opening = {
		design: "waiting-list",
		isMatched: false,
		endsOn: "2026-06-30",
		arms: 12,
	} as const;

	test.each([
		[{}, null],
		[{ design: null }, "design"],
		[{ design: "before-after" }, "design"],
		[{ isMatched: true }, "matched"],
		[{ design: "matched", isMatched: true }, null],
		[{ endsOn: "2026-01-31" }, "over"],
		[{ endsOn: "2026-02-01" }, null],
		[{ endsOn: null }, null],
		[{ arms: 0 }, "nobody"],
	] as const)("%j: %s", (changed, refusal) => {
		expect(refusalOf({ ...opening, ...changed }, "2026-02-01")).toBe(refusal);
	});
});
