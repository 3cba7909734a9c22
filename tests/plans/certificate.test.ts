import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AssessmentFact, LEVELS, SKILLS, type SkillLevels } from "#app/assessments/levels.ts";
import { figuresOf, pathsOf, targetsIn } from "#app/plans/certificate.ts";
import type { Plan, Target } from "#app/plans/plan.ts";
import type { Counts } from "#app/registers/rates.ts";

const SPAN = { from: "2026-01-12", to: "2026-03-20" };

/** Of ten lessons of two hours: she came to eight, and one has no mark. */
const COUNTS: Counts = {
	...{ expected: 10, marked: 9, present: 5, late: 2, leftEarly: 1, absent: 1, authorised: 0 },
	...{ minutesExpected: 1_200, minutesAttended: 930, held: 10, cancelled: 0, setAside: 0 },
};

describe("hours and lessons", () => {
	test("what she came to stands beside what there was", () => {
		expect(figuresOf(COUNTS)).toEqual({
			...{ minutesAttended: 930, minutesOffered: 1_200, came: 8, lessons: 9 },
			...{ missing: 1, expected: 10 },
		});
	});

	test("a lesson she stayed away from counts, with and without a word from her", () => {
		const figures = figuresOf({ ...COUNTS, marked: 10, authorised: 1 });
		expect(figures).toMatchObject({ came: 8, lessons: 10, missing: 0 });
	});

	test("below nine marks in ten only what is marked is said", () => {
		const thin = { ...COUNTS, expected: 11, minutesExpected: 1_320 };
		expect(figuresOf(thin)).toEqual({
			...{ minutesAttended: 930, minutesOffered: null, came: 8, lessons: null },
			...{ missing: 2, expected: 11 },
		});
	});

	test("where nothing says that she came there is no paper", () => {
		const nobody = { present: 0, late: 0, leftEarly: 0, minutesAttended: 0 };
		expect(figuresOf({ ...COUNTS, ...nobody, absent: 9 })).toBeNull();
		expect(figuresOf({ ...COUNTS, ...nobody, absent: 0, marked: 0 })).toBeNull();
	});

	test("the whole is never less than the part, and never said of thin registers", () => {
		const some = fc.nat(40);
		fc.assert(
			fc.property(fc.tuple(some, some, some, some, some, some), (marks) => {
				const [present, late, leftEarly, absent, authorised, unmarked] = marks;
				const marked = present + late + leftEarly + absent + authorised;
				const expected = marked + unmarked;
				const minutesAttended = 100 * (present + late + leftEarly);
				const minutes = { minutesExpected: 120 * expected, minutesAttended };
				const codes = { present, late, leftEarly, absent, authorised };
				const figures = figuresOf({ ...COUNTS, ...codes, ...minutes, expected, marked });
				if (!figures) return expect(present + late + leftEarly).toBe(0);
				const { came, lessons, minutesOffered, missing } = figures;
				expect(missing).toBe(unmarked);
				expect(lessons === null).toBe(marked / expected < 0.9);
				expect(minutesOffered === null).toBe(lessons === null);
				if (lessons !== null) expect(lessons).toBeGreaterThanOrEqual(came);
				if (minutesOffered !== null) expect(minutesOffered).toBeGreaterThanOrEqual(minutesAttended);
			}),
		);
	});
});

function assessed(assessedOn: string, levels: SkillLevels): AssessmentFact {
	return { kind: "formative", assessedOn, createdAt: `${assessedOn}T10:00:00.000Z`, levels };
}

describe("from the level at the start to the level now", () => {
	test("the last finding before the class is the start, the last in it is now", () => {
		const history = [
			assessed("2025-06-01", { reading: "pre-entry" }),
			assessed("2025-12-01", { reading: "entry-1" }),
			assessed("2026-02-20", { reading: "entry-1" }),
			assessed("2026-03-18", { reading: "entry-2" }),
		];
		expect(pathsOf(history, SPAN)).toEqual([
			{ skill: "reading", start: "entry-1", now: "entry-2" },
		]);
	});

	test("the first two weeks are still the start, and two weeks after the end still the end", () => {
		const history = [
			assessed("2026-01-26", { speaking: "entry-1" }),
			assessed("2026-04-03", { speaking: "entry-2" }),
		];
		expect(pathsOf(history, SPAN)).toMatchObject([{ start: "entry-1", now: "entry-2" }]);
	});

	test("what was found later belongs to another class", () => {
		const history = [
			assessed("2026-01-14", { writing: "entry-1" }),
			assessed("2026-04-04", { writing: "entry-3" }),
		];
		expect(pathsOf(history, SPAN)).toEqual([{ skill: "writing", start: "entry-1", now: null }]);
		expect(pathsOf(history.slice(1), SPAN)).toEqual([]);
	});

	test("found for the first time in the middle, that is where she begins", () => {
		const first = assessed("2026-02-20", { listening: "entry-1" });
		const second = assessed("2026-03-10", { listening: "entry-1" });
		expect(pathsOf([first], SPAN)).toMatchObject([{ start: "entry-1", now: null }]);
		expect(pathsOf([first, second], SPAN)).toMatchObject([{ start: "entry-1", now: "entry-1" }]);
	});

	test("a level that went down is said as it is", () => {
		const history = [
			assessed("2026-01-12", { speaking: "entry-3" }),
			assessed("2026-03-20", { speaking: "entry-2" }),
		];
		expect(pathsOf(history, SPAN)).toMatchObject([{ start: "entry-3", now: "entry-2" }]);
	});

	test("each skill stands alone, in their order, whatever the order they were found in", () => {
		const day = fc
			.date({ min: new Date("2025-06-01"), max: new Date("2026-06-30"), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		const levels = fc.dictionary(fc.constantFrom(...SKILLS), fc.constantFrom(...LEVELS));
		const one = fc.tuple(day, levels).map(([on, found]) => assessed(on, found));
		const days = fc.uniqueArray(one, { selector: ({ assessedOn }) => assessedOn, maxLength: 8 });
		fc.assert(
			fc.property(days, (history) => {
				const paths = pathsOf(history, SPAN);
				expect(pathsOf(history.toReversed(), SPAN)).toEqual(paths);
				const skills = paths.map(({ skill }) => skill);
				expect(skills).toEqual(SKILLS.filter((skill) => skills.includes(skill)));
				const known = history.filter(({ assessedOn }) => assessedOn <= "2026-04-03");
				for (const { skill, start, now } of paths) {
					const found = known.map((fact) => fact.levels[skill]).filter(Boolean);
					expect(found).toContain(start);
					expect(now === null || found.includes(now)).toBe(true);
				}
			}),
		);
	});
});

function target(id: string, met: boolean, dropped = false): Target {
	const result = met ? ("met" as const) : ("partly" as const);
	const words = { words: "I can call the school.", language: "en", english: null };
	const review = { id, reviewedOn: "2026-03-02", result, evidence: null, by: "Maya" };
	const reviews = [{ ...review, at: "2026-03-02T10:00:00.000Z" }];
	return { id, version: 1, dropped, about: "school", ...words, reviewOn: "2026-03-01", reviews };
}

const TARGETS = [target("a", true), target("b", false), target("c", true, true)];

function plan(given: Partial<Plan> = {}): Plan {
	return {
		...{ id: "plan", providerId: "ours", provider: "Ours", begunOn: "2026-01-20", terms: 1 },
		...{ support: null, nextStep: null, ownWords: null, ending: null, agreement: null },
		...{ aims: [], targets: TARGETS, outcomes: [] },
		...given,
	};
}

function ended(endedOn: string) {
	return { ending: { endedOn, tutorWords: null } };
}

describe("targets", () => {
	test("those of the plan of that time, without what was taken out", () => {
		expect(targetsIn([plan()], "ours", SPAN)).toEqual({ met: 1, of: 2 });
	});

	test("another provider's plan is not ours to print", () => {
		expect(targetsIn([plan({ providerId: "theirs" })], "ours", SPAN)).toBeNull();
	});

	test("a plan that ended before or began after is of another time", () => {
		expect(targetsIn([plan(ended("2026-01-11"))], "ours", SPAN)).toBeNull();
		expect(targetsIn([plan(ended("2026-01-12"))], "ours", SPAN)).toEqual({ met: 1, of: 2 });
		expect(targetsIn([plan({ begunOn: "2026-03-21" })], "ours", SPAN)).toBeNull();
		expect(targetsIn([plan({ begunOn: "2026-03-20" })], "ours", SPAN)).toEqual({ met: 1, of: 2 });
	});

	test("a plan without targets says nothing, where nought of nought would", () => {
		expect(targetsIn([plan({ targets: [] })], "ours", SPAN)).toBeNull();
		expect(targetsIn([], "ours", SPAN)).toBeNull();
	});
});
