import fc from "fast-check";
import { expect, test } from "vitest";
import { Bits } from "#app/finder/class-index/bits.ts";
import { ClassIndex } from "#app/finder/class-index/class-index.ts";
import { leadersOf } from "#app/finder/class-index/leaders.ts";
import { between, orderOf, weightsOf } from "#app/finder/class-index/order.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { indexedClass } from "./given-indexed.ts";

// Few of each, so that many classes stand beside each other in every order.
const POINTS = [null, [51.58, -0.02], [51.53, -0.05], [51.45, -0.1], [51.58, -0.02]] as const;
const MOMENTS = [null, "2026-10-20T09:00:00.000Z", "2026-10-20T18:00:00.000Z"] as const;
const WORDS = ["english", "reading", "evening"];
const SEARCHES = ["near=E17", "sort=soonest", "q=english", "q=english+read&near=E17&sort=best"];

const course = fc.record({
	point: fc.constantFrom(...POINTS),
	next: fc.constantFrom(...MOMENTS),
	words: fc.array(
		fc.record({ word: fc.constantFrom(...WORDS), weight: fc.integer({ min: 1, max: 3 }) }),
		{ maxLength: 3 },
	),
	matches: fc.boolean(),
	isGone: fc.boolean(),
});

test("the leaders of an order hold all that a page of it shows", () => {
	let fewer = 0;
	const courses = fc.array(course, { minLength: 30, maxLength: 120 });
	const wanted = fc.integer({ min: 1, max: 12 });
	fc.assert(
		fc.property(courses, fc.constantFrom(...SEARCHES), wanted, (made, query, wanted) => {
			const index = new ClassIndex();
			const all = new Bits();
			made.forEach(({ point, next, words }, at) => {
				const where = point && { latitude: point[0], longitude: point[1] };
				const named = [...new Map(words.map((word) => [word.word, word])).values()];
				index.put(indexedClass(`class-${(at * 37) % 1000}`, { point: where, next }), named);
			});
			made.forEach(({ isGone, matches }, n) => {
				if (isGone) index.remove(index.classes[n]!.id);
				else if (matches) all.add(n);
			});
			const { search } = readSearch(new URLSearchParams(query), "en");
			const weights = weightsOf(index, search);
			const order = orderOf(index, search, weights);
			const matching = all.numbers();
			const leaders = leadersOf(index, search, { all, total: matching.length, wanted }, weights);
			if (leaders.length < matching.length) fewer++;
			expect(between(leaders, order, 0, wanted)).toEqual(between(matching, order, 0, wanted));
		}),
		{ numRuns: 400 },
	);
	expect(fewer).toBeGreaterThan(100);
});

test("the first lesson to come, and those that have begun, follow every change", () => {
	const index = new ClassIndex();
	index.put(indexedClass("one", { next: "2026-10-20T09:00:00.000Z" }), []);
	index.put(indexedClass("two", { next: "2026-10-20T18:00:00.000Z" }), []);
	index.put(indexedClass("none", { next: null }), []);
	expect(index.soonest()).toBe("2026-10-20T09:00:00.000Z");
	expect(index.begun("2026-10-20T12:00:00.000Z")).toEqual(["one"]);
	index.setNext("one", "2026-10-27T09:00:00.000Z");
	expect(index.soonest()).toBe("2026-10-20T18:00:00.000Z");
	index.remove("two");
	expect(index.begun("2026-10-21T00:00:00.000Z")).toEqual([]);
	index.remove("one");
	expect(index.soonest()).toBeNull();
});
