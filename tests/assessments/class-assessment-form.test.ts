import fc from "fast-check";
import { expect, test } from "vitest";
import { STRENGTHS } from "#app/assessments/assessment-form.ts";
import { fields, parseClassAssessment } from "#app/assessments/class-assessment-form.ts";
import { LEVELS, SKILLS } from "#app/assessments/levels.ts";
import { newId } from "#db/ids.ts";

const TODAY = "2026-09-07";
const [AMINA, BASHIR] = ["amina", "bashir"];

function parse(given: Record<string, string>, ids: readonly string[] = [AMINA, BASHIR]) {
	const form = new FormData();
	const whole = { key: "k", kind: "formative", "assessed-on": TODAY, ...given };
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	return parseClassAssessment(form, ids, TODAY);
}

test("of whom nothing is new, nothing is written", () => {
	const parsed = parse({
		[fields.level(AMINA, "speaking")]: "entry-2",
		[fields.strength(AMINA, "speaking")]: "emerging",
		[fields.level(AMINA, "reading")]: "",
		[fields.level(BASHIR, "speaking")]: "",
		[fields.strength(BASHIR, "speaking")]: "",
		[fields.literacy(BASHIR)]: "",
	});
	expect(parsed).toEqual({
		ok: true,
		value: {
			...{ key: "k", kind: "formative", assessedOn: TODAY },
			learners: [
				{
					learnerId: AMINA,
					results: [{ skill: "speaking", level: "entry-2", strength: "emerging" }],
					newToLiteracy: null,
				},
			],
		},
	});
});

test("new to reading and writing may be all that is new", () => {
	const parsed = parse({ [fields.literacy(BASHIR)]: "unsure" });
	expect(parsed).toMatchObject({
		value: { learners: [{ learnerId: BASHIR, results: [], newToLiteracy: "unsure" }] },
	});
});

test("nothing new of anybody, no kind and no day are all said at once", () => {
	expect(parse({ kind: "final", "assessed-on": "2026-09-08" })).toEqual({
		ok: false,
		errors: {
			kind: "assessments:errors.kindMissing",
			"assessed-on": "assessments:errors.dateInFuture",
			learners: "assessments:classForm.errors.nothing",
		},
	});
});

test("how sure, without a level, is asked about at the learner's own skill", () => {
	const parsed = parse({ [fields.strength(BASHIR, "writing")]: "established" });
	expect(parsed).toEqual({
		ok: false,
		errors: { [fields.level(BASHIR, "writing")]: "assessments:classForm.errors.level" },
	});
});

test("a level of somebody who is not of the class is never dropped in silence", () => {
	const wrong = { [fields.level("carmen", "reading")]: "entry-1" };
	const errors = { learners: "assessments:classForm.errors.gone" };
	expect(parse(wrong)).toEqual({ ok: false, errors });
	expect(parse({ ...wrong, [fields.level(AMINA, "reading")]: "entry-1" })).toMatchObject({
		errors,
	});
	expect(parse({ ...wrong, [fields.level("carmen", "reading")]: "" })).toMatchObject({
		errors: { learners: "assessments:classForm.errors.nothing" },
	});
});

test("what is chosen is what is read, whatever is chosen for whom", () => {
	const result = fc.record({
		level: fc.constantFrom(...LEVELS, ""),
		strength: fc.constantFrom(...STRENGTHS, ""),
	});
	const learner = fc.tuple(result, result, result, result);
	fc.assert(
		fc.property(fc.array(learner, { minLength: 1, maxLength: 8 }), (class_) => {
			const ids = class_.map((_, index) => `learner-${index}`);
			const given: Record<string, string> = {};
			for (const [index, results] of class_.entries()) {
				for (const [at, { level, strength }] of results.entries()) {
					given[fields.level(ids[index]!, SKILLS[at]!)] = level;
					given[fields.strength(ids[index]!, SKILLS[at]!)] = strength;
				}
			}
			const all = class_.flat();
			const isWrong =
				all.some(({ level, strength }) => level === "" && strength !== "") ||
				all.every(({ level }) => level === "");
			const parsed = parse(given, ids);
			expect(parsed.ok).toBe(!isWrong);
			if (!parsed.ok) return;
			const read = parsed.value.learners.flatMap(({ learnerId, results }) =>
				results.map(({ skill, level, strength }) => [learnerId, skill, level, strength]),
			);
			const chosen = class_.flatMap((results, index) =>
				results.flatMap(({ level, strength }, at) =>
					level === "" ? [] : [[ids[index], SKILLS[at], level, strength || null]],
				),
			);
			expect(read).toEqual(chosen);
		}),
		{ numRuns: 200 },
	);
});

test("the form of thirty learners, all of it chosen, is far below the longest body", () => {
	const body = new URLSearchParams({ key: newId(), kind: "diagnostic", "assessed-on": TODAY });
	for (let number = 0; number < 30; number++) {
		const id = newId();
		body.set(fields.literacy(id), "unsure");
		for (const skill of SKILLS) {
			body.set(fields.level(id, skill), "pre-entry");
			body.set(fields.strength(id, skill), "consolidating");
		}
	}
	expect(body.toString().length).toBeLessThan(32 * 1024);
});
