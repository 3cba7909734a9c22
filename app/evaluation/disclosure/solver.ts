import { type Model, solve } from "yalps";
import type { Shift } from "./shifts.ts";
import { isKnown, type System } from "./system.ts";

/** Unknowns that may move; all others keep their true numbers. */
export type Movable = { unknowns: readonly number[]; rows: readonly number[] };

export type Extreme = {
	/** The best there is, or only the best that was found. */
	isBest: boolean;
	/** Without an end in this direction. */
	isUnbounded: boolean;
	/** Whole numbers that satisfy every sum, checked; null where none were found. */
	shift: Shift | null;
};

/** Counted in steps, never by the clock: the same question has the same answer on every machine. */
const OPTIONS = { maxIterations: 300, maxPivots: 20_000, checkCycles: false };

/** The largest or smallest whole number `unknown` can be, at most `cap` from the truth. */
export function extremeOf(
	system: System,
	movable: Movable,
	unknown: number,
	direction: "maximize" | "minimize",
	cap = Number.POSITIVE_INFINITY,
): Extreme {
	const { status, variables } = solve(modelOf(system, movable, unknown, direction, cap), OPTIONS);
	const values = new Map(variables);
	const shift: Shift = new Map(
		movable.unknowns.map((one) => [
			one,
			Math.round(system.lower[one]! + (values.get(one) ?? 0)) - system.truth[one]!,
		]),
	);
	const isFound = status === "optimal" || status === "timedout";
	return {
		isBest: status === "optimal",
		isUnbounded: status === "unbounded",
		shift: isFound && holds(system, shift) ? shift : null,
	};
}

/** Each unknown counts from its lower bound, for the solver's numbers begin at 0. */
function modelOf(
	system: System,
	{ unknowns, rows }: Movable,
	unknown: number,
	direction: "maximize" | "minimize",
	cap: number,
): Model<number, string> {
	const isMovable = new Set(unknowns);
	const numberOf = (one: number) => (isMovable.has(one) ? system.lower[one]! : system.truth[one]!);
	const sums = rows.map((row) => {
		const { unknowns: terms, factors } = system.rows[row]!;
		const known = terms.reduce((sum, one, at) => sum + factors[at]! * numberOf(one), 0);
		return [`sum ${row}`, { equal: -known }] as const;
	});
	const ends = unknowns
		.map((one) => [one, upperEnd(system, one, one === unknown ? cap : undefined)] as const)
		.filter(([, end]) => Number.isFinite(end))
		.map(([one, end]) => [`end ${one}`, { max: end }] as const);
	return {
		direction,
		objective: "goal",
		constraints: [...sums, ...ends],
		variables: unknowns.map((one) => [one, termsOf(system, one, one === unknown)] as const),
		integers: true,
	};
}

function upperEnd({ lower, upper, truth }: System, unknown: number, cap?: number): number {
	const end =
		cap === undefined ? upper[unknown]! : Math.min(upper[unknown]!, truth[unknown]! + cap);
	return end - lower[unknown]!;
}

function termsOf(system: System, unknown: number, isGoal: boolean): [string, number][] {
	const sums = system.rowsOf[unknown]!.map((row): [string, number] => {
		const { unknowns, factors } = system.rows[row]!;
		return [`sum ${row}`, factors[unknowns.indexOf(unknown)]!];
	});
	return [...sums, [`end ${unknown}`, 1], ...(isGoal ? [["goal", 1] as [string, number]] : [])];
}

/** The solver reckons with floating point: what it says is believed only after this. */
function holds(system: System, shift: Shift): boolean {
	const numberOf = (one: number) => system.truth[one]! + (shift.get(one) ?? 0);
	const rows = new Set([...shift.keys()].flatMap((one) => system.rowsOf[one]!));
	return (
		[...shift.keys()].every((one) => isBetween(system, one, numberOf(one))) &&
		[...rows].every((row) => {
			const { unknowns, factors } = system.rows[row]!;
			return unknowns.reduce((sum, one, at) => sum + factors[at]! * numberOf(one), 0) === 0;
		})
	);
}

function isBetween(system: System, unknown: number, value: number): boolean {
	if (isKnown(system, unknown)) return value === system.lower[unknown];
	return value >= system.lower[unknown]! && value <= system.upper[unknown]!;
}
