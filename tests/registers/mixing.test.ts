import fc from "fast-check";
import { expect, test } from "vitest";
import { addMixing, type InRoom, mixingOf, noMixing } from "#app/registers/mixing.ts";
import { isAttended, type MarkCode } from "#app/registers/rates.ts";

const LESSON = 60;
const minutes = fc.integer({ min: 0, max: LESSON + 5 });
const person: fc.Arbitrary<InRoom> = fc.record({
	role: fc.constantFrom<InRoom["role"]>("learner", "volunteer", "londoner"),
	mark: fc.record({
		code: fc.constantFrom<MarkCode>("present", "late", "left-early", "absent", "authorised"),
		lateMinutes: minutes,
		leftEarlyMinutes: minutes,
	}),
});
const room = fc.array(person, { maxLength: 8 });

const here = (role: InRoom["role"], late = 0, left = 0): InRoom => ({
	role,
	mark: { code: "present", lateMinutes: late, leftEarlyMinutes: left },
});

/** Minute by minute, with a look round the room. */
function slowly(people: readonly InRoom[]) {
	const mixing = noMixing();
	for (let minute = 0; minute < LESSON; minute++) {
		const inside = (role: InRoom["role"]) =>
			people.filter(
				({ role: one, mark }) =>
					one === role &&
					isAttended(mark.code) &&
					minute >= mark.lateMinutes &&
					minute < LESSON - mark.leftEarlyMinutes,
			).length;
		const [learners, londoners] = [inside("learner"), inside("londoner")];
		if (learners === 0 || londoners === 0) continue;
		mixing.roomMinutes++;
		mixing.learnerMinutes += learners;
		mixing.londonerMinutes += londoners;
	}
	return { ...mixing, lessons: mixing.roomMinutes > 0 ? 1 : 0 };
}

test("two learners and a Londoner who comes late have the rest of the lesson together", () => {
	const people = [here("learner"), here("learner", 0, 20), here("londoner", 15)];
	expect(mixingOf(LESSON, people)).toEqual({
		lessons: 1,
		roomMinutes: 45,
		learnerMinutes: 45 + 25,
		londonerMinutes: 45,
	});
});

test("a volunteer is there to help, and mixes nobody", () => {
	expect(mixingOf(LESSON, [here("learner"), here("volunteer")])).toEqual(noMixing());
});

test("who left before the other came did not meet", () => {
	expect(mixingOf(LESSON, [here("learner", 0, 40), here("londoner", 30)])).toEqual(noMixing());
});

test("the rule is a look round the room, minute by minute", () => {
	fc.assert(
		fc.property(room, (people) => {
			expect(mixingOf(LESSON, people)).toEqual(slowly(people));
		}),
	);
});

test("the room knows no order, no sides, and nobody takes time away from others", () => {
	const swapped = { learner: "londoner", londoner: "learner", volunteer: "volunteer" } as const;
	fc.assert(
		fc.property(room, person, (people, another) => {
			const mixing = mixingOf(LESSON, people);
			const { learnerMinutes, londonerMinutes, ...same } = mixing;
			const turned = people.map(({ role, mark }) => ({ role: swapped[role], mark }));
			expect(mixingOf(LESSON, people.toReversed())).toEqual(mixing);
			expect(mixingOf(LESSON, turned)).toEqual({
				...same,
				learnerMinutes: londonerMinutes,
				londonerMinutes: learnerMinutes,
			});
			const more = mixingOf(LESSON, [...people, another]);
			expect(more.roomMinutes).toBeGreaterThanOrEqual(mixing.roomMinutes);
			expect(more.learnerMinutes).toBeGreaterThanOrEqual(mixing.learnerMinutes);
			expect(mixing.roomMinutes).toBeLessThanOrEqual(LESSON);
		}),
	);
});

test("lessons are added up", () => {
	const one = mixingOf(LESSON, [here("learner"), here("londoner")]);
	expect(addMixing(one, one)).toEqual({
		lessons: 2,
		roomMinutes: 120,
		learnerMinutes: 120,
		londonerMinutes: 120,
	});
});
