import fc from "fast-check";
import { expect, test } from "vitest";
import { stripOf } from "#app/attendance/strip-of.ts";
import { tallyOf } from "#app/attendance/tally.ts";
import { mondayOf } from "#app/attendance/weeks.ts";
import { belongsOn, countRegister, hasEnded } from "#app/registers/rates.ts";
import { NOW, registers } from "#tests/registers/random-registers.ts";

const voiding = registers.chain((register) =>
	fc
		.array(fc.boolean(), { minLength: register.lessons.length, maxLength: register.lessons.length })
		.map((voided) => ({
			...register,
			lessons: register.lessons.map((lesson, index) => ({ ...lesson, voided: voided[index] })),
		})),
);

test("each learner has the counts and the strip she has when counted alone", () => {
	fc.assert(
		fc.property(voiding, (register) => {
			const { learners } = tallyOf(register, NOW);
			const ended = register.lessons.filter((lesson) => hasEnded(lesson, NOW));
			expect([...learners.keys()]).toEqual(register.enrolments.map(({ id }) => id));
			for (const enrolment of register.enrolments) {
				const hers = register.marks.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
				expect(learners.get(enrolment.id)).toEqual({
					counts: countRegister({ ...register, enrolments: [enrolment], marks: hers, now: NOW }),
					strip: stripOf(ended, hers, (day) => belongsOn(enrolment, day)),
				});
			}
		}),
	);
});

test("each week has the counts of its own lessons, and no week is without one", () => {
	fc.assert(
		fc.property(voiding, (register) => {
			const ended = register.lessons.filter((lesson) => hasEnded(lesson, NOW));
			const byWeek = Map.groupBy(ended, ({ localDate }) => mondayOf(localDate));
			const expected = [...byWeek]
				.map(([monday, lessons]) => ({
					monday,
					counts: countRegister({ ...register, lessons, now: NOW }),
				}))
				.toSorted((one, other) => (one.monday < other.monday ? -1 : 1));
			expect(tallyOf(register, NOW).weeks).toEqual(expected);
		}),
	);
});
