import { type Bits, both } from "./bits.ts";
import type { Part, Parts } from "./search-groups.ts";

/** What all parts leave, and what all but one leave. */
export type Narrowed = { all: Bits; without: (part: Part) => Bits };

/** @param everything every class there is, for what remains when the only part is left out */
export function narrow(parts: Parts, everything: Bits): Narrowed {
	const all = [...parts.values()].reduce(both);
	const known = new Map<Part, Bits>();
	return {
		all,
		without(part) {
			if (!parts.has(part)) return all;
			const before = known.get(part);
			if (before) return before;
			const others = [...parts].filter(([other]) => other !== part).map(([, bits]) => bits);
			const left = others.length > 0 ? others.reduce(both) : everything;
			known.set(part, left);
			return left;
		},
	};
}
