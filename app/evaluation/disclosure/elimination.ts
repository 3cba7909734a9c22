import { dividedBy, type Fraction, fraction, isZero, minus, times } from "./fractions.ts";
import type { Part } from "./knots.ts";
import { isKnown, type System } from "./system.ts";

/** One equation: what stands before each unknown. The known side is not needed to see who is determined. */
type Equation = Map<number, Fraction>;

/** The unknowns of a part that its sums determine, by elimination in exact fractions. */
export function determinedIn(system: System, part: Part): Set<number> {
	const solved = new Map<number, Equation>();
	for (const row of part.rows) {
		const equation = reduced(equationOf(system, row), solved);
		const [pivot] = equation.keys();
		if (pivot === undefined) continue;
		const scaled = scale(equation, pivot);
		for (const [other, earlier] of solved) solved.set(other, without(earlier, pivot, scaled));
		solved.set(pivot, scaled);
	}
	return new Set([...solved].filter(([, equation]) => equation.size === 1).map(([pivot]) => pivot));
}

function equationOf(system: System, row: number): Equation {
	const { unknowns, factors } = system.rows[row]!;
	const terms = unknowns.map((unknown, at) => [unknown, fraction(factors[at]!)] as const);
	return new Map(terms.filter(([unknown]) => !isKnown(system, unknown)));
}

function reduced(equation: Equation, solved: ReadonlyMap<number, Equation>): Equation {
	return [...equation.keys()].reduce((left, unknown) => {
		const known = solved.get(unknown);
		return known ? without(left, unknown, known) : left;
	}, equation);
}

/** Takes the unknown out with the help of an equation in which it stands once. */
function without(equation: Equation, unknown: number, other: Equation): Equation {
	const factor = equation.get(unknown);
	if (!factor) return equation;
	const left = new Map(equation);
	for (const [name, coefficient] of other) {
		const rest = minus(left.get(name) ?? fraction(0), times(factor, coefficient));
		if (isZero(rest)) left.delete(name);
		else left.set(name, rest);
	}
	return left;
}

function scale(equation: Equation, pivot: number): Equation {
	const divisor = equation.get(pivot)!;
	return new Map([...equation].map(([name, value]) => [name, dividedBy(value, divisor)]));
}
