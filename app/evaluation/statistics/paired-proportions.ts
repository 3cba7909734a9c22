import {
	type Alternative,
	CONFIDENCE,
	ImpossibleInput,
	type Interval,
	type Test,
} from "./answers.ts";
import { binomialProbability } from "./binomial.ts";
import { normalPValue } from "./distributions.ts";
import { exactBinomialTest, wilsonInterval } from "./proportions.ts";

/**
 * The same people asked twice: the rows are yes and no the first time, the columns the second.
 * `[[both yes, only first], [only second, both no]]`
 */
export type PairedTable = readonly [readonly [number, number], readonly [number, number]];

/** The test is chi-squared with one degree of freedom, corrected for continuity. */
export type McNemar = Required<Test> & { exactPValue: number; midPValue: number };

/**
 * Whether as many went from yes to no as from no to yes. "greater": more yes the first time. The exact
 * and the mid-P value come from the binomial distribution of those who changed. McNemar (1947),
 * Psychometrika 12, 153–157; mid-P as in Fagerland, Lydersen and Laake (2013), BMC Medical Research
 * Methodology 13:91.
 */
export function mcnemar(table: PairedTable, alternative: Alternative = "two-sided"): McNemar {
	checkTable(table);
	const [onlyFirst, onlySecond] = [table[0][1], table[1][0]];
	const changed = onlyFirst + onlySecond;
	if (changed === 0) return { ...NOBODY_CHANGED };
	const corrected = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1) / Math.sqrt(changed);
	const exactPValue = exactBinomialTest(onlyFirst, changed, 0.5, alternative).pValue;
	return {
		statistic: corrected ** 2,
		degreesOfFreedom: 1,
		pValue: normalPValue(Math.sign(onlyFirst - onlySecond) * corrected, alternative),
		exactPValue,
		midPValue: exactPValue - halfOfSeen(onlyFirst, onlySecond, alternative),
	};
}

const NOBODY_CHANGED = {
	statistic: 0,
	degreesOfFreedom: 1,
	pValue: 1,
	exactPValue: 1,
	midPValue: 1,
};

/** What was seen counts half; with two tails it is in both, unless they are one. */
function halfOfSeen(one: number, other: number, alternative: Alternative): number {
	const seen = binomialProbability(one, one + other, 0.5);
	return alternative === "two-sided" && one !== other ? seen : seen / 2;
}

/**
 * Interval of a difference of two shares of the same people: yes the first time less yes the second.
 * Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10, with φ corrected by n/2.
 */
export function newcombePaired(
	table: PairedTable,
	confidence: number = CONFIDENCE,
): { difference: number } & Interval {
	const total = checkTable(table);
	const [[both, onlyFirst], [onlySecond]] = table;
	const [x1, x2] = [both + onlyFirst, both + onlySecond];
	const [one, other] = [
		wilsonInterval(x1, total, confidence),
		wilsonInterval(x2, total, confidence),
	];
	const phi = correctedPhi(table, total);
	const [p1, p2] = [x1 / total, x2 / total];
	const difference = (onlyFirst - onlySecond) / total;
	return {
		difference,
		lower: difference - distance(p1 - one.lower, other.upper - p2, phi),
		upper: difference + distance(one.upper - p1, p2 - other.lower, phi),
	};
}

function distance(one: number, other: number, phi: number): number {
	return Math.sqrt(Math.max(0, one ** 2 - 2 * phi * one * other + other ** 2));
}

function correctedPhi([[a, b], [c, d]]: PairedTable, total: number): number {
	const sides = (a + b) * (c + d) * (a + c) * (b + d);
	if (sides === 0) return 0;
	const product = a * d - b * c;
	const corrected = product > 0 ? Math.max(product - total / 2, 0) : product;
	return corrected / Math.sqrt(sides);
}

function checkTable(table: PairedTable): number {
	const cells = table.flat();
	const total = cells.reduce((one, other) => one + other, 0);
	if (total < 1 || !cells.every((cell) => Number.isInteger(cell) && cell >= 0))
		throw new ImpossibleInput("count", cells.join(", "));
	return total;
}
