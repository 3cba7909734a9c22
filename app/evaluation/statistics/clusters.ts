import { ImpossibleInput } from "./answers.ts";
import { checkNumbers } from "./checks.ts";
import { mean } from "./summaries.ts";

export type ClusterVariance = {
	/** Share of the whole variance that lies between clusters. */
	icc: number;
	between: number;
	within: number;
	intercept: number;
	standardError: number;
};

/**
 * How alike people of one class are: variance components of a random intercept by restricted maximum
 * likelihood, never below 0. In groups of one size it is the analysis of variance. Harville (1977),
 * Journal of the American Statistical Association 72, 320–338.
 */
export function intraclassCorrelation(groups: readonly (readonly number[])[]): ClusterVariance {
	const summary = summariseGroups(groups);
	const best = greatest((share) => likelihood(summary, share / (1 - share)));
	const { intercept, weight, rest } = fitted(summary, best / (1 - best));
	const within = rest / (summary.people - 1);
	return {
		icc: best,
		between: (within * best) / (1 - best),
		within,
		intercept,
		standardError: Math.sqrt(within / weight),
	};
}

/**
 * How many times as many people a study by clusters needs: 1 + (m − 1) · icc, where m is the mean size
 * weighted by size. Kish (1965), Survey Sampling, 162; for unequal sizes Kerry and Bland (2001).
 */
export function designEffect(clusterSizes: readonly number[], icc: number): number {
	checkNumbers(clusterSizes, 1);
	if (clusterSizes.some((size) => size <= 0))
		throw new ImpossibleInput("count", "a cluster of nobody");
	if (!(icc >= -1 && icc <= 1)) throw new ImpossibleInput("correlation", `${icc}`);
	const people = clusterSizes.reduce((sum, size) => sum + size, 0);
	const squares = clusterSizes.reduce((sum, size) => sum + size ** 2, 0);
	return 1 + (squares / people - 1) * icc;
}

type Groups = {
	groups: readonly { size: number; mean: number }[];
	people: number;
	/** Squares around the groups' own means. */
	within: number;
};

function summariseGroups(groups: readonly (readonly number[])[]): Groups {
	const some = groups.filter((group) => group.length > 0);
	checkNumbers(some.flat(), some.length + 1);
	if (some.length < 2) throw new ImpossibleInput("too-few", "one group");
	const within = some.flatMap((group) => group.map((value) => (value - mean(group)) ** 2));
	if (new Set(some.flat()).size === 1) throw new ImpossibleInput("no-spread", "all are equal");
	return {
		groups: some.map((group) => ({ size: group.length, mean: mean(group) })),
		people: some.flat().length,
		within: within.reduce((sum, square) => sum + square, 0),
	};
}

/** Least squares when groups vary `ratio` times as much as people within them. */
function fitted({ groups, within }: Groups, ratio: number) {
	const weights = groups.map(({ size }) => size / (1 + size * ratio));
	const weight = weights.reduce((sum, one) => sum + one, 0);
	const intercept =
		groups.reduce((sum, group, index) => sum + weights[index]! * group.mean, 0) / weight;
	const between = groups.reduce(
		(sum, group, index) => sum + weights[index]! * (group.mean - intercept) ** 2,
		0,
	);
	return { weight, intercept, rest: within + between };
}

function likelihood(summary: Groups, ratio: number): number {
	const { weight, rest } = fitted(summary, ratio);
	const spread = summary.groups.reduce((sum, { size }) => sum + Math.log1p(size * ratio), 0);
	return -((summary.people - 1) * Math.log(rest) + spread + Math.log(weight)) / 2;
}

const STEPS = 200;
const LARGEST = 1 - 1e-9;

/** Where f is greatest from 0 to just below 1: the best of many points, then ever closer around it. */
function greatest(f: (share: number) => number): number {
	const points = Array.from({ length: STEPS + 1 }, (_, step) => (step / STEPS) * LARGEST);
	const values = points.map(f);
	const best = values.indexOf(Math.max(...values));
	let [low, high] = [points[Math.max(0, best - 1)]!, points[Math.min(STEPS, best + 1)]!];
	while (high - low > 1e-12) {
		const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
		if (f(one) < f(other)) low = one;
		else high = other;
	}
	const found = (low + high) / 2;
	return f(0) >= f(found) ? 0 : found;
}
