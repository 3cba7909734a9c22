import { determinedIn } from "./elimination.ts";
import { type Part, partsOf } from "./knots.ts";
import { nearby } from "./nearby.ts";
import type { Range } from "./policy.ts";
import { type Bounds, reckon } from "./reckon.ts";
import { type Shift, shiftFurther } from "./shifts.ts";
import { extremeOf, type Movable } from "./solver.ts";
import type { System } from "./system.ts";

/** Determined, or known within too narrow a range, or nobody could show that it is not. */
export type Verdict = "safe" | "determined" | "narrow" | "unproven";

/** Up to here the solver is asked about a whole knot, beyond it about what lies nearby. */
const LARGE_KNOT = 220;
/** Elimination in fractions grows with the third power. */
const LARGE_ELIMINATION = 120;

/**
 * Says how much a reader can find out. "safe" is never said on the word of a floating-point
 * number: either the sums form a tree, or there are two sets of whole numbers that satisfy
 * all of them and differ by enough.
 */
export class Auditor {
	bounds: Bounds = { lower: [], upper: [] };
	private readonly system: System;
	private readonly up: number[];
	private readonly down: number[];
	private parts: readonly Part[] = [];
	private partOf: Int32Array = new Int32Array();
	private determined = new Map<Part, Set<number>>();

	constructor(system: System) {
		this.system = system;
		this.up = system.names.map(() => 0);
		this.down = system.names.map(() => 0);
		this.lookAgain();
	}

	/** After something more was hidden. What was found possible stays so. */
	lookAgain(): void {
		const { parts, partOf } = partsOf(this.system);
		this.parts = parts;
		this.partOf = partOf;
		this.determined = new Map();
		this.bounds = reckon(this.system, parts);
	}

	partAt(unknown: number): Part | null {
		return this.parts[this.partOf[unknown]!] ?? null;
	}

	/** A hidden number is safe when it can be anything in a range so wide. */
	verdict(unknown: number, width: number): Verdict {
		const part = this.parts[this.partOf[unknown]!];
		const range = this.reckoned(unknown);
		if (!part || range.upper - range.lower < 1) return "determined";
		if (range.upper - range.lower < width) return "narrow";
		if (part.isTree || this.isProven(unknown, width)) return "safe";
		if (this.shiftBothWays(unknown, width)) return "safe";
		if (this.isDetermined(part, unknown)) return "determined";
		return this.ask(part, unknown, width);
	}

	/** Exactly, with the solver where the sums form a knot; null when it cannot say. */
	rangeOf(unknown: number): Range | null {
		const part = this.parts[this.partOf[unknown]!];
		if (!part || part.isTree) return this.reckoned(unknown);
		const ends = (["minimize", "maximize"] as const).map((direction) => {
			const { isBest, isUnbounded, shift } = extremeOf(this.system, part, unknown, direction);
			if (isUnbounded) return Number.POSITIVE_INFINITY;
			return isBest && shift ? this.system.truth[unknown]! + shift.get(unknown)! : null;
		});
		const [lower, upper] = ends;
		return lower == null || upper == null ? null : { lower, upper };
	}

	private reckoned(unknown: number): Range {
		return { lower: this.bounds.lower[unknown]!, upper: this.bounds.upper[unknown]! };
	}

	private isProven(unknown: number, width: number): boolean {
		return this.up[unknown]! + this.down[unknown]! >= width;
	}

	private shiftBothWays(unknown: number, width: number): boolean {
		for (const way of [1, -1]) {
			let shift: Shift = new Map();
			let step = width;
			while (step >= 1 && !this.isProven(unknown, width)) {
				const further = shiftFurther(this.system, shift, unknown, way * step);
				if (further) this.remember(further);
				else step = Math.floor(step / 2);
				shift = further ?? shift;
			}
		}
		return this.isProven(unknown, width);
	}

	private remember(shift: Shift): void {
		for (const [unknown, change] of shift) {
			this.up[unknown] = Math.max(this.up[unknown]!, change);
			this.down[unknown] = Math.max(this.down[unknown]!, -change);
		}
	}

	private isDetermined(part: Part, unknown: number): boolean {
		if (part.unknowns.length > LARGE_ELIMINATION) return false;
		const determined = this.determined.get(part) ?? determinedIn(this.system, part);
		this.determined.set(part, determined);
		return determined.has(unknown);
	}

	private ask(part: Part, unknown: number, width: number): Verdict {
		const isWhole = part.unknowns.length <= LARGE_KNOT;
		const movable: Movable = isWhole ? part : nearby(this.system, unknown);
		const ends = (["maximize", "minimize"] as const).map((direction) =>
			extremeOf(this.system, movable, unknown, direction, width),
		);
		for (const { shift } of ends) if (shift) this.remember(shift);
		if (this.isProven(unknown, width)) return "safe";
		return isWhole && ends.every(({ isBest, shift }) => isBest && shift) ? "narrow" : "unproven";
	}
}
