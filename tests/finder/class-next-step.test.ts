import { describe, expect, test } from "vitest";
import type { Level } from "#app/assessments/levels.ts";
import { ClassIndex } from "#app/finder/class-index/class-index.ts";
import type { IndexedClass } from "#app/finder/class-index/indexed-class.ts";
import { type Learnt, oneLevelUp } from "#app/finder/class-next-step.ts";
import { indexedClass } from "./given-indexed.ts";

const HERE = "E09000031";
const THERE = "E09000022";

function course(id: string, given: Partial<IndexedClass> = {}): IndexedClass {
	return indexedClass(id, { area: HERE, ...given });
}

function stepAmong(courses: readonly IndexedClass[], given: Partial<Learnt> = {}) {
	const index = new ClassIndex();
	for (const one of courses) index.put(one, []);
	const levels: Level[] = ["pre-entry", "entry-1"];
	const learnt = { id: "this", providerId: "mine", area: HERE, levels, womenOnly: false };
	return oneLevelUp(index, { ...learnt, ...given });
}

describe("after a class comes one a level above the highest it teaches", () => {
	test("and no other level", () => {
		const others = [
			course("same", { levels: ["entry-1"] }),
			course("far", { levels: ["entry-3"] }),
		];
		expect(stepAmong(others)).toBeNull();
		expect(stepAmong([...others, course("up")])).toBe("up");
	});

	test("with the people she knows before one near her, and none far away", () => {
		const soon = "2026-10-15T09:00:00.000Z";
		const near = course("near", { next: soon });
		const known = course("known", { providerId: "mine", area: THERE });
		expect(stepAmong([near, known])).toBe("known");
		expect(stepAmong([near, course("far", { area: THERE, next: soon })])).toBe("near");
		expect(stepAmong([course("far", { area: THERE })])).toBeNull();
	});

	test("the one that begins first, then the one with lessons, then by id", () => {
		const later = course("a", { next: "2026-10-21T09:00:00.000Z" });
		expect(stepAmong([later, course("b")])).toBe("b");
		expect(stepAmong([course("a", { next: null }), course("b")])).toBe("b");
		expect(stepAmong([course("b"), course("a")])).toBe("a");
	});

	test("that everybody may join: no private one, and one for women only from one for women", () => {
		expect(stepAmong([course("private", { isPublic: false, code: "CLEAN2026" })])).toBeNull();
		const women = course("women", { facts: ["women"] });
		expect(stepAmong([women])).toBeNull();
		expect(stepAmong([women], { womenOnly: true })).toBe("women");
	});

	test("never itself, and none above the highest level or without a level", () => {
		expect(stepAmong([course("this")])).toBeNull();
		expect(stepAmong([course("up")], { levels: ["level-2"] })).toBeNull();
		expect(stepAmong([course("up")], { levels: [] })).toBeNull();
	});

	test("an online class has no area, and so only its own people's classes after it", () => {
		const online = course("online", { area: null });
		expect(stepAmong([online], { area: null })).toBeNull();
		expect(stepAmong([{ ...online, providerId: "mine" }], { area: null })).toBe("online");
	});
});
