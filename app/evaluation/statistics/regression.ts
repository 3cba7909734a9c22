import { CONFIDENCE, ImpossibleInput } from "./answers.ts";
import { checkNumbers } from "./checks.ts";
import { inverse, type Matrix, product } from "./matrices.ts";
import { mean } from "./summaries.ts";
import { type TTest, tTest } from "./t-tests.ts";

/** One answer: whose class it is from, what it is, and what explains it (the constant is added). */
export type RegressionRow = { cluster: string; outcome: number; predictors: readonly number[] };

/** `coefficients[0]` is the constant; the others are in the order of the predictors. */
export type ClusteredRegression = { coefficients: TTest[]; clusters: number; rows: number };

/**
 * Least squares with standard errors that allow rows of one cluster to be alike: CR1, the sandwich of
 * Liang and Zeger (1986) times G/(G−1) · (N−1)/(N−K), judged by t with G−1 degrees of freedom, as
 * Stata's `vce(cluster)`. Cameron and Miller (2015), Journal of Human Resources 50, 317–372.
 */
export function clusteredRegression(
	rows: readonly RegressionRow[],
	confidence: number = CONFIDENCE,
): ClusteredRegression {
	const { estimates, errors, clusters } = clusteredFit(rows);
	return {
		coefficients: estimates.map((estimate, at) =>
			tTest(estimate, errors[at]!, clusters - 1, { confidence }),
		),
		clusters,
		rows: rows.length,
	};
}

/** Coefficients and their standard errors; 0 where all clusters agree exactly. */
export function clusteredFit(rows: readonly RegressionRow[]) {
	const design = rows.map(({ predictors }) => [1, ...predictors]);
	const columns = checkDesign(rows, design);
	const bread = inverse(crossProduct(design));
	const estimates = product(bread, projected(rows, design)).map(([value]) => value!);
	const scores = scoresByCluster(rows, design, estimates);
	const clusters = scores.length;
	if (clusters < 2) throw new ImpossibleInput("too-few", "one cluster");
	const factor = (clusters / (clusters - 1)) * ((rows.length - 1) / (rows.length - columns));
	// Of each cluster its share in each coefficient: squared only then, so that equal ones leave nothing.
	const shares = product(scores, bread);
	const size = Math.sqrt(mean(rows.map(({ outcome }) => outcome ** 2)));
	const errors = estimates.map((_, at) => {
		const error = Math.sqrt(factor * shares.reduce((sum, share) => sum + share[at]! ** 2, 0));
		return error > ROUNDING * size * Math.sqrt(bread[at]![at]!) ? error : 0;
	});
	return { estimates, errors, clusters };
}

/** Of a standard error that is none, as a share of what it is measured in. */
const ROUNDING = 1e-9;

function checkDesign(rows: readonly RegressionRow[], design: Matrix): number {
	const columns = design[0]?.length ?? 1;
	checkNumbers(
		rows.map(({ outcome }) => outcome),
		columns + 1,
	);
	checkNumbers(design.flat(), 1);
	if (!design.every((row) => row.length === columns))
		throw new ImpossibleInput("lengths", "rows have different predictors");
	return columns;
}

function crossProduct(design: Matrix): number[][] {
	return design[0]!.map((_, at) =>
		design[0]!.map((_, to) => design.reduce((sum, row) => sum + row[at]! * row[to]!, 0)),
	);
}

function projected(rows: readonly RegressionRow[], design: Matrix): number[][] {
	return design[0]!.map((_, at) => [
		rows.reduce((sum, { outcome }, index) => sum + design[index]![at]! * outcome, 0),
	]);
}

/** Of every cluster the sum of its predictors times what the line leaves unexplained. */
function scoresByCluster(
	rows: readonly RegressionRow[],
	design: Matrix,
	coefficients: readonly number[],
): number[][] {
	const byCluster = new Map<string, number[]>();
	rows.forEach(({ cluster, outcome }, index) => {
		const row = design[index]!;
		const rest = outcome - row.reduce((sum, value, at) => sum + value * coefficients[at]!, 0);
		const score = byCluster.get(cluster) ?? row.map(() => 0);
		byCluster.set(
			cluster,
			score.map((sum, at) => sum + row[at]! * rest),
		);
	});
	return [...byCluster.values()];
}
