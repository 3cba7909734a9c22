import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelIndex, SKILLS } from "#app/assessments/levels.ts";
import {
	answerFields,
	hrefOfStep,
	type LevelAnswers,
	LITERACY,
	readLevelCheck,
} from "#app/finder/level-check/level-answers.ts";
import {
	ANSWERS,
	type Answer,
	levelsIn,
	rangeAcross,
	rangeOf,
	type SkillAnswers,
	STATED_LEVELS,
} from "#app/finder/level-check/level-range.ts";

const answer = fc.constantFrom(...ANSWERS);
const skillAnswers = fc.record(
	Object.fromEntries(STATED_LEVELS.map((level) => [level, answer])) as Record<
		(typeof STATED_LEVELS)[number],
		typeof answer
	>,
	{ requiredKeys: [] },
);
const levelAnswers: fc.Arbitrary<LevelAnswers> = fc.record({
	skills: fc.record({
		speaking: skillAnswers,
		listening: skillAnswers,
		reading: skillAnswers,
		writing: skillAnswers,
	}),
	literacy: fc.constantFrom(null, ...LITERACY),
});
const step = fc.nat({ max: STATED_LEVELS.length - 1 });

/** From easy to hard: y yes, h with help, n not yet, anything else nothing said. */
function said(letters: string): SkillAnswers {
	const meanings: Record<string, Answer> = { y: "yes", h: "help", n: "no" };
	const answers: SkillAnswers = {};
	for (const [index, level] of STATED_LEVELS.entries()) {
		const meant = meanings[letters[index] ?? ""];
		if (meant) answers[level] = meant;
	}
	return answers;
}

describe("the range of a skill", () => {
	test.each([
		["n", "pre-entry", "entry-1"],
		["h", "pre-entry", "entry-1"],
		["y", "pre-entry", "entry-1"],
		["yyn", "entry-1", "entry-2"],
		["yyhn", "entry-1", "entry-2"],
		["yyhhn", "entry-1", "entry-3"],
		["yyyyn", "entry-3", "level-1"],
		["yyyyy", "level-1", "level-2"],
		["--y", "entry-2", "entry-3"],
		["ynyn", "pre-entry", "entry-3"],
		["nnnny", "pre-entry", "level-2"],
	])("of %s is %s to %s", (letters, from, to) => {
		expect(rangeOf(said(letters))).toEqual({ from, to });
	});

	test("is not known when nothing was said, and else never empty", () => {
		expect(rangeOf({})).toBeNull();
		fc.assert(
			fc.property(skillAnswers, (answers) => {
				const range = rangeOf(answers);
				expect(range === null).toBe(Object.keys(answers).length === 0);
				if (range) expect(levelsIn(range).length).toBeGreaterThanOrEqual(2);
			}),
		);
	});

	test("never goes down by one more yes", () => {
		fc.assert(
			fc.property(skillAnswers, step, (answers, at) => {
				const before = rangeOf(answers);
				const after = rangeOf({ ...answers, [STATED_LEVELS[at]!]: "yes" })!;
				if (!before) return;
				expect(levelIndex(after.from)).toBeGreaterThanOrEqual(levelIndex(before.from));
				expect(levelIndex(after.to)).toBeGreaterThanOrEqual(levelIndex(before.to));
			}),
		);
	});

	test("is two levels where answers agree, and more where they contradict each other", () => {
		fc.assert(
			fc.property(skillAnswers, step, step, (answers, one, other) => {
				fc.pre(one < other);
				const [low, high] = [STATED_LEVELS[one]!, STATED_LEVELS[other]!];
				const range = rangeOf({ ...answers, [low]: "no", [high]: "yes" })!;
				expect(levelsIn(range).length).toBeGreaterThan(2);
			}),
		);
		for (let sure = 0; sure <= STATED_LEVELS.length; sure++) {
			const agreeing = "y".repeat(sure).padEnd(STATED_LEVELS.length, "n");
			expect(levelsIn(rangeOf(said(agreeing))!)).toHaveLength(2);
		}
	});

	test("of two skills is from the lower to the higher", () => {
		const across = rangeAcross([rangeOf(said("yyn")), null, rangeOf(said("yyyyn"))]);
		expect(across).toEqual({ from: "entry-1", to: "level-1" });
		expect(rangeAcross([null, null])).toBeNull();
	});
});

describe("answers in the address", () => {
	test("come back as they were, at the step that is asked for", () => {
		fc.assert(
			fc.property(levelAnswers, fc.constantFrom(...SKILLS), (answers, skill) => {
				const { searchParams, pathname } = new URL(hrefOfStep(skill, answers), "https://x.test");
				expect(pathname).toBe("/level");
				expect(readLevelCheck(searchParams)).toEqual({ step: skill, answers });
			}),
		);
	});

	test("lead on after each step, and stay there when only the language changes", () => {
		const read = (query: string) => readLevelCheck(new URLSearchParams(query)).step;
		expect(read("")).toBe("speaking");
		expect(read("done=speaking")).toBe("listening");
		expect(read("done=writing")).toBe("result");
		expect(read("done=writing&switch-language=ar")).toBe("writing");
		expect(read("switch-language=ar")).toBe("speaking");
	});

	test("that nobody could give are ignored", () => {
		const query = "done=dancing&speaking-entry-1=perhaps&speaking-level-2=yes&literacy=x&z=1";
		const { step, answers } = readLevelCheck(new URLSearchParams(query));
		expect(step).toBe("speaking");
		expect(answerFields(answers)).toEqual([]);
	});
});
