import fc from "fast-check";
import { expect, test } from "vitest";
import { any, Bits, both, countBoth, countOf } from "#app/finder/class-index/bits.ts";

type Change = { n: number; add: boolean };

const changes = fc.array(fc.record({ n: fc.nat(400), add: fc.boolean() }), { maxLength: 60 });

function made(list: readonly Change[]): { bits: Bits; numbers: Set<number> } {
	const bits = new Bits();
	const numbers = new Set<number>();
	for (const { n, add } of list) {
		bits[add ? "add" : "delete"](n);
		numbers[add ? "add" : "delete"](n);
	}
	return { bits, numbers };
}

const sorted = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other);

test("a set of bits holds what a set holds, and so do its unions and intersections", () => {
	fc.assert(
		fc.property(changes, changes, changes, (first, second, third) => {
			const [one, other, last] = [made(first), made(second), made(third)];
			const shared = new Set([...one.numbers].filter((n) => other.numbers.has(n)));
			const all = new Set([...one.numbers, ...other.numbers, ...last.numbers]);
			expect([...one.bits.numbers()]).toEqual(sorted(one.numbers));
			expect(countOf(one.bits)).toBe(one.numbers.size);
			expect([...both(one.bits, other.bits).numbers()]).toEqual(sorted(shared));
			expect(countBoth(one.bits, other.bits)).toBe(shared.size);
			const union = any([one.bits, other.bits, last.bits]);
			expect([...union.numbers()]).toEqual(sorted(all));
			expect(countBoth(union, one.bits)).toBe(one.numbers.size);
			for (const n of [0, 31, 32, 400]) expect(union.has(n)).toBe(all.has(n));
		}),
	);
});

test("what came out of two sets can be added to", () => {
	const bits = both(made([{ n: 40, add: true }]).bits, made([{ n: 90, add: true }]).bits);
	bits.add(70);
	bits.add(3);
	expect([...bits.numbers()]).toEqual([3, 70]);
	expect(countOf(any([]))).toBe(0);
});
