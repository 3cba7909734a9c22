import fc from "fast-check";
import { type Counts, noCounts } from "#app/registers/rates.ts";
import type { ClassMonth } from "#app/workplace/month-table.ts";

/** People who may be in several classes of a month, and what each register says of them. */
const person = fc.integer({ min: 0, max: 40 }).map((n) => `p${n}`);

const register = fc.record({
	people: fc.uniqueArray(person, { maxLength: 18 }),
	lessons: fc.integer({ min: 0, max: 4 }),
	came: fc.double({ min: 0, max: 1, noNaN: true }),
	isComplete: fc.boolean(),
});

export const randomMonth: fc.Arbitrary<ClassMonth[]> = fc
	.array(register, { maxLength: 6 })
	.map((registers) => registers.map((one, index) => classOf(`c${index}`, one)));

type Register = {
	people: string[];
	lessons: number;
	came: number;
	isComplete: boolean;
};

function classOf(courseId: string, { people, lessons, came, isComplete }: Register): ClassMonth {
	const marked = people.length * lessons;
	const present = Math.round(marked * came);
	const counts: Counts = {
		...noCounts(),
		held: lessons,
		expected: isComplete ? marked : marked * 2,
		marked,
		present,
		absent: marked - present,
	};
	return {
		courseId,
		counts,
		learnerIds: new Set(lessons > 0 ? people : []),
		lessonIds: new Set(
			people.length > 0 ? Array.from({ length: lessons }, (_, n) => `${courseId} ${n}`) : [],
		),
	};
}
