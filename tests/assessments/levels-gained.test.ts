import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type AssessmentFact,
	distanceTravelled,
	LEVELS,
	SKILLS,
	type Skill,
} from "#app/assessments/levels.ts";
import { gainsIn, levelsGainedIn, type Stretch } from "#app/assessments/levels-gained.ts";
import { skillsNow } from "#app/assessments/skill-history.ts";
import { countLevels } from "#app/evaluation/level-counts.ts";

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-01-0${number}`);

/** Some skills or none, any kind, few days: gaps, lower levels and ties all come often. */
const assessment: fc.Arbitrary<AssessmentFact> = fc.record({
	kind: fc.constantFrom("initial", "diagnostic", "formative", "summative"),
	assessedOn: day,
	createdAt: fc.integer({ min: 10, max: 59 }).map((minute) => `2026-02-01T10:${minute}:00.000Z`),
	levels: fc.record(
		Object.fromEntries(SKILLS.map((skill) => [skill, fc.constantFrom(...LEVELS)])),
		{ requiredKeys: [] },
	),
});

const history = fc.uniqueArray(assessment, {
	maxLength: 12,
	selector: ({ assessedOn, createdAt }) => assessedOn + createdAt,
});

const stretch = fc.tuple(day, day).map(
	([one, other]): Stretch => ({
		from: one < other ? one : other,
		until: one < other ? other : one,
	}),
);

/** Every pair of an initial and a later summative, one by one; the widest pair counts. */
function slowGain(facts: readonly AssessmentFact[], skill: Skill, { from, until }: Stretch) {
	const when = ({ assessedOn, createdAt }: AssessmentFact) => `${assessedOn} ${createdAt}`;
	let best: { first: AssessmentFact; last: AssessmentFact } | undefined;
	for (const first of facts) {
		if (first.kind !== "initial" || !first.levels[skill] || first.assessedOn > until) continue;
		for (const last of facts) {
			if (last.kind !== "summative" || !last.levels[skill]) continue;
			if (last.assessedOn > until || last.assessedOn < from || when(last) <= when(first)) continue;
			const isEarlier = !best || when(first) < when(best.first);
			const isLater = best && when(first) === when(best.first) && when(last) > when(best.last);
			if (isEarlier || isLater) best = { first, last };
		}
	}
	if (!best) return undefined;
	return LEVELS.indexOf(best.last.levels[skill]!) - LEVELS.indexOf(best.first.levels[skill]!);
}

/** The first initial of all is the start, even where only a later one has a summative after it. */
function firstInitialStands(facts: readonly AssessmentFact[], skill: Skill, span: Stretch) {
	const when = ({ assessedOn, createdAt }: AssessmentFact) => `${assessedOn} ${createdAt}`;
	const initials = facts
		.filter((one) => one.kind === "initial" && one.levels[skill] && one.assessedOn <= span.until)
		.toSorted((one, other) => (when(one) < when(other) ? -1 : 1));
	const rest = facts.filter((one) => one.kind !== "initial" || one === initials[0]);
	return slowGain(rest, skill, span);
}

test("levels gained agree with looking at every pair by hand, on any history", () => {
	let withGain = 0;
	fc.assert(
		fc.property(history, stretch, (facts, span) => {
			const gained = levelsGainedIn(facts, span);
			for (const skill of SKILLS) {
				const slow = slowGain(facts, skill, span);
				expect(gained[skill]).toBe(slow);
				expect(firstInitialStands(facts, skill, span)).toBe(slow);
				if (slow !== undefined) withGain++;
			}
			expect(levelsGainedIn(facts.toReversed(), span)).toEqual(gained);
		}),
		{ numRuns: 1000 },
	);
	expect(withGain).toBeGreaterThan(200);
});

test("over all her time it is what her own page and her tutor's show", () => {
	const always = { from: "2026-01-01", until: "2026-12-31" };
	fc.assert(
		fc.property(history, (facts) => {
			expect(levelsGainedIn(facts, always)).toEqual(distanceTravelled(facts));
		}),
	);
});

test("what is neither initial nor summative moves where she stands, and no gain", () => {
	fc.assert(
		fc.property(history, stretch, (facts, span) => {
			const ends = facts.filter(({ kind }) => kind === "initial" || kind === "summative");
			expect(levelsGainedIn(ends, span)).toEqual(levelsGainedIn(facts, span));
			const now = skillsNow(facts);
			for (const skill of SKILLS) {
				expect(now[skill] === null).toBe(facts.every(({ levels }) => !levels[skill]));
			}
		}),
	);
});

test("the evaluator counts the same gains, of those with both ends alone", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(history, day), { maxLength: 8 }), day, (learners, today) => {
			const enrolments = learners.map(([, startedOn], index) => ({
				learnerId: `l${index}`,
				startedOn,
			}));
			const histories = new Map(learners.map(([facts], index) => [`l${index}`, facts]));
			const counts = countLevels(enrolments, histories, today);
			const all = learners.map(([facts, from]) => levelsGainedIn(facts, { from, until: today }));
			for (const skill of SKILLS) {
				const { known, of } = gainsIn(all, skill);
				expect(of).toBe(learners.length);
				expect(counts[skill]).toEqual({
					withBoth: known.length,
					none: known.filter((gain) => gain <= 0).length,
					one: known.filter((gain) => gain === 1).length,
					twoOrMore: known.filter((gain) => gain >= 2).length,
				});
			}
		}),
	);
});
