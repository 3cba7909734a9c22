import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alike, pairKey, suggestPairs } from "#app/learners/duplicates.ts";

const NONE = new Set<string>();

function one(id: string, given: Partial<Alike> = {}): Alike {
	return { id, name_folded: "amina", phone: null, email: null, ...given };
}

describe("a pair is suggested", () => {
	test.each([
		["name and number", { phone: "07700 900123" }, { phone: "+447700900123" }, "name-phone"],
		["name and e-mail", { email: "A@b.org" }, { email: "a@B.org" }, "name-email"],
		[
			"the number alone",
			{ phone: "07700 900123" },
			{ phone: "07700900123", name_folded: "mina" },
			"phone",
		],
	] as const)("for %s", (_, first, second, reason) => {
		expect(suggestPairs([one("a", first), one("b", second)], NONE)).toEqual([
			{ ids: ["a", "b"], reason },
		]);
	});
});

test("a name alone, or an e-mail alone, is no reason", () => {
	const same = { email: "family@example.org" };
	expect(suggestPairs([one("a"), one("b")], NONE)).toEqual([]);
	expect(suggestPairs([one("a", same), one("b", { ...same, name_folded: "bo" })], NONE)).toEqual(
		[],
	);
});

test("what somebody told apart is not suggested again", () => {
	const phone = "07700 900123";
	const apart = new Set([pairKey("b", "a")]);
	expect(suggestPairs([one("a", { phone }), one("b", { phone })], apart)).toEqual([]);
});

test("a number that many people share suggests nobody but namesakes", () => {
	const phone = "020 7946 0000";
	const hostel = [..."abcde"].map((id) => one(id, { phone, name_folded: id }));
	expect(suggestPairs(hostel, NONE)).toEqual([]);
	const namesake = one("f", { phone, name_folded: "a" });
	expect(suggestPairs([...hostel, namesake], NONE)).toEqual([
		{ ids: ["a", "f"], reason: "name-phone" },
	]);
});

test("no pair comes twice, and none of one record", () => {
	const learner = fc.record({
		name_folded: fc.constantFrom("amina", "bo"),
		phone: fc.constantFrom(null, "07700 900123", "07700 900124"),
		email: fc.constantFrom(null, "a@b.org", "c@d.org"),
	});
	fc.assert(
		fc.property(fc.array(learner, { maxLength: 12 }), (given) => {
			const learners = given.map((each, index) => ({ ...each, id: String(index) }));
			const keys = suggestPairs(learners, NONE).map(({ ids }) => pairKey(...ids));
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys.every((key) => key.split(" ")[0] !== key.split(" ")[1])).toBe(true);
		}),
	);
});
