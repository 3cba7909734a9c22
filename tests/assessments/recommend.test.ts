import fc from "fast-check";
import { expect, test } from "vitest";
import { STRENGTHS } from "#app/assessments/assessment-form.ts";
import { LEVELS, SKILLS } from "#app/assessments/levels.ts";
import {
	type FoundSkill,
	groupsByLevel,
	isSpiky,
	needsLiteracy,
	recommendedLevels,
} from "#app/assessments/recommend.ts";
import { byFit, fitOf, isFit, type Ranked } from "#app/finder/class-fit.ts";

const found = (
	skill: FoundSkill["skill"],
	level: FoundSkill["level"],
	strength: FoundSkill["strength"] = null,
) => ({
	...{ skill, level, strength },
});

test("a level is learned until it is established, then the next one", () => {
	expect(
		recommendedLevels([
			found("speaking", "entry-1", "established"),
			found("listening", "entry-1", "consolidating"),
			found("reading", "entry-1"),
			found("writing", "level-2", "established"),
		]),
	).toEqual({ speaking: "entry-2", listening: "entry-1", reading: "entry-1", writing: "level-2" });
	expect(recommendedLevels([])).toEqual({});
});

test("each skill keeps a level of its own, whatever the others are", () => {
	const one = fc.record({
		level: fc.constantFrom(...LEVELS),
		strength: fc.constantFrom(...STRENGTHS, null),
	});
	fc.assert(
		fc.property(fc.tuple(one, one, one, one), fc.nat(3), (all, changed) => {
			const list = all.map((result, index) => ({ skill: SKILLS[index]!, ...result }));
			const without = list.filter((_, index) => index !== changed);
			const whole = recommendedLevels(list);
			for (const { skill } of without) {
				expect(recommendedLevels(without)[skill]).toBe(whole[skill]);
			}
			const grouped = groupsByLevel(whole).flatMap(({ level, skills }) =>
				skills.map((skill) => [skill, level]),
			);
			expect(Object.fromEntries(grouped)).toEqual(whole);
		}),
	);
});

test("two levels between two skills are far apart, one is not", () => {
	expect(isSpiky({ speaking: "entry-3", reading: "entry-1" })).toBe(true);
	expect(isSpiky({ speaking: "entry-2", reading: "entry-1" })).toBe(false);
	expect(isSpiky({ speaking: "level-2" })).toBe(false);
	expect(isSpiky({})).toBe(false);
});

test("only a yes means that she begins with letters", () => {
	expect((["yes", "no", "unsure", null] as const).map(needsLiteracy)).toEqual([
		true,
		false,
		false,
		false,
	]);
});

const wanted = {
	levels: { speaking: "entry-3", reading: "entry-1" },
	needsLiteracy: false,
} as const;

test("a class fits the skills it teaches at her level, and says which it does not", () => {
	const taught = {
		speaking: ["entry-1"],
		reading: ["pre-entry", "entry-1"],
		writing: ["entry-1"],
	} as const;
	expect(fitOf(taught, wanted)).toEqual({
		fits: ["reading"],
		misses: ["speaking"],
		isLiteracy: false,
	});
	expect(isFit(fitOf({ listening: ["entry-3"] }, wanted))).toBe(false);
	// Who has no level in a skill is not refused for it.
	expect(fitOf({ speaking: ["entry-3"], writing: ["level-2"] }, wanted).misses).toEqual([]);
});

test("a class from the first letter is for who is new to reading, and for nobody else", () => {
	const letters = { reading: ["pre-entry"] } as const;
	expect(fitOf(letters, { levels: {}, needsLiteracy: true }).isLiteracy).toBe(true);
	expect(fitOf(letters, { levels: {}, needsLiteracy: false }).isLiteracy).toBe(false);
	expect(fitOf({ speaking: ["pre-entry"] }, { levels: {}, needsLiteracy: true }).isLiteracy).toBe(
		false,
	);
});

test("the best match comes first: skills, then the provider, her hours and the way", () => {
	const plain: Ranked = {
		...{ fits: ["speaking"], misses: [], isLiteracy: false },
		...{ isOwn: false, sameTime: false, miles: 3, id: "plain" },
	};
	const ranked: Ranked[] = [
		{ ...plain, id: "online", miles: null },
		plain,
		{ ...plain, id: "near", miles: 1 },
		{ ...plain, id: "at-her-time", sameTime: true, miles: 9 },
		{ ...plain, id: "own", isOwn: true, miles: 9 },
		{ ...plain, id: "misses", misses: ["reading"], isOwn: true, miles: 0 },
		{ ...plain, id: "both", fits: ["speaking", "reading"], miles: 9 },
		{ ...plain, id: "letters", fits: [], isLiteracy: true },
	];
	expect(ranked.toSorted(byFit).map(({ id }) => id)).toEqual([
		"letters",
		"both",
		"own",
		"at-her-time",
		"near",
		"plain",
		"online",
		"misses",
	]);
});
