import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOf, unpackMarks } from "#app/registers/packed-marks.ts";

const marks = fc.uniqueArray(
	fc.record({
		lesson: fc.uuid(),
		code: fc.constantFrom("present", "late", "left-early", "absent", "authorised"),
		late: fc.constantFrom(0, 5, 125),
		left: fc.constantFrom(0, 10),
	}),
	{ selector: ({ lesson }) => lesson },
);

/** The lessons of a class in their order, and the marks of some of them in an order of their own. */
const packed = fc.tuple(marks, fc.array(fc.uuid(), { maxLength: 3 })).chain(([some, unmarked]) =>
	fc.record({
		some: fc.oneof(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
		lessons: fc.shuffledSubarray([...some.map(({ lesson }) => lesson), ...unmarked], {
			minLength: some.length,
		}),
	}),
);

type Mark = { lesson: string; code: string; late: number; left: number };

function pack(some: readonly Mark[]) {
	return some
		.map(({ lesson, code, late, left }) =>
			late + left === 0 ? code + lesson : `${code}${lesson}:${late}:${left}`,
		)
		.join(";");
}

test("what was packed comes out at the place of its lesson, in any order", () => {
	fc.assert(
		fc.property(packed, ({ some, lessons }) => {
			const unpacked = unpackMarks(pack(some), orderOf(lessons.map((id) => ({ id }))));
			const expected = lessons.map((id) => {
				const mark = some.find(({ lesson }) => lesson === id);
				return mark && { code: mark.code, lateMinutes: mark.late, leftEarlyMinutes: mark.left };
			});
			expect(unpacked).toEqual(expected);
		}),
	);
});

test("ids that begin alike are told apart", () => {
	const order = orderOf([{ id: "l1" }, { id: "l10" }, { id: "l" }]);
	const codes = unpackMarks("presentl10;absentl;latel1:0:5", order).map((mark) => mark?.code);
	expect(codes).toEqual(["late", "present", "absent"]);
});

test("a code nobody knows is an error, not a mark", () => {
	expect(() => unpackMarks("xxl1", orderOf([{ id: "l1" }]))).toThrow("There is no mark xx.");
});
