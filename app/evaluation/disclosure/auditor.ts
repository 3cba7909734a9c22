import { determinedIn } from "./elimination.ts";
import { type Part, partsOf } from "./knots.ts";
import { nearby } from "./nearby.ts";
import type { Range } from "./policy.ts";
import { type Bounds, reckon } from "./reckon.ts";
import { type Effort, QUICK, type Shift, shiftFurther, THOROUGH } from "./shifts.ts";
import { type Extreme, extremeOf, type Movable } from "./solver.ts";
import type { Row, System } from "./system.ts";

/** Determined, or known within too narrow a range, or nobody could show that it is not. */
export type Verdict = "safe" | "determined" | "narrow" | "unproven";

/** Up to here the solver is asked. Beyond it what was not shown to be safe by then is taken as told. */
const LARGE_KNOT = 60;
/** Up to here it is asked about the whole when all else has failed. */
const VERY_LARGE_KNOT = 300;
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
		if (this.isTold(unknown, 1)) return "determined";
		if (this.isTold(unknown, width)) return "narrow";
		if (this.isSafe(unknown, width)) return "safe";
		const part = this.partAt(unknown)!;
		return this.isDetermined(part, unknown) ? "determined" : this.ask(part, unknown, width);
	}

	/** Certainly known too well, by one sum after another. */
	isTold(unknown: number, width: number): boolean {
		const { lower, upper } = this.reckoned(unknown);
		return this.partAt(unknown) === null || upper - lower < width;
	}

	/** Certainly safe; where it is not, only the solver can say. */
	isSafe(unknown: number, width: number): boolean {
		if (this.isTold(unknown, width)) return false;
		const isProven = this.partAt(unknown)!.isTree || this.isProven(unknown, width);
		return isProven || this.shiftBothWays(unknown, width, QUICK);
	}

	/** Where the solver is not asked as long as more can be hidden. */
	isInLargeKnot(unknown: number): boolean {
		return (this.partAt(unknown)?.unknowns.length ?? 0) > LARGE_KNOT;
	}

	/** When nothing more can be hidden: a longer look at what lies around it in a large knot. */
	isSafeAfterAll(unknown: number, width: number): boolean {
		if (this.isTold(unknown, width)) return false;
		if (this.shiftBothWays(unknown, width, THOROUGH)) return true;
		this.askAbout(nearby(this.system, unknown), unknown, width);
		const part = this.partAt(unknown)!;
		if (!this.isProven(unknown, width) && part.unknowns.length <= VERY_LARGE_KNOT)
			this.askAbout(part, unknown, width);
		return this.isProven(unknown, width);
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

	private askAbout(movable: Movable, unknown: number, width: number): Extreme[] {
		const ends = (["maximize", "minimize"] as const).map((direction) =>
			extremeOf(this.system, movable, unknown, direction, width),
		);
		for (const { shift } of ends) if (shift) this.remember(shift);
		return ends;
	}

	private reckoned(unknown: number): Range {
		return { lower: this.bounds.lower[unknown]!, upper: this.bounds.upper[unknown]! };
	}

	private isProven(unknown: number, width: number): boolean {
		return this.up[unknown]! + this.down[unknown]! >= width;
	}

	private shiftBothWays(unknown: number, width: number, effort: Effort): boolean {
		const unit = unitOf(this.system, unknown);
		for (const way of [1, -1]) {
			let shift: Shift = new Map();
			let step = Math.ceil(width / unit) * unit;
			while (step >= 1 && !this.isProven(unknown, width)) {
				const further = shiftFurther(this.system, shift, unknown, way * step, effort);
				if (further) this.remember(further);
				else step = halfOf(step, unit);
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
		if (this.isInLargeKnot(unknown)) return "unproven";
		const ends = this.askAbout(part, unknown, width);
		if (this.isProven(unknown, width)) return "safe";
		return ends.every(({ isBest, shift }) => isBest && shift) ? "narrow" : "unproven";
	}
}

/** What it is about so many times another number of moves best in steps of that size. */
function unitOf({ rows, rowsOf }: System, unknown: number): number {
	return Math.max(
		...rowsOf[unknown]!.map((row) =>
			rows[row]!.unknowns[0] === unknown ? largestIn(rows[row]!) : 1,
		),
		1,
	);
}

function largestIn({ factors }: Row): number {
	return Math.max(...factors.map(Math.abs));
}

function halfOf(step: number, unit: number): number {
	return step > unit ? Math.floor(step / 2 / unit) * unit || unit : Math.floor(step / 2);
}
