import {
	benjaminiHochberg,
	clusteredRegression,
	differenceInDifferences,
	holm,
	ImpossibleInput,
	type Interval,
	mean,
	prePostControlEffect,
	summarise,
	type WaveRow,
} from "./statistics.ts";

/** Both scores of one person, her class and her group. */
export type Point = { cluster: string; treated: boolean; before: number; after: number };

export type Effect = {
	/** How much more the treated changed, in points of the score. */
	value: number;
	interval: Interval;
	pValue: number;
	/** In standard deviations before (Morris), null where there is no spread. */
	standardised: number | null;
	clusters: { treated: number; untreated: number; all: number };
};

/** With fewer classes an interval by clusters is a little too narrow. */
export const ENOUGH_CLASSES = 40;
/** With fewer in a group no p value is shown. */
export const ENOUGH_IN_A_GROUP = 10;
/** Where more of a group are lost, the best and the worst case are shown. */
export const MOST_LOST = 0.2;

/** Null where no answer can be worked out: one group, one class, no spread. */
export function effectOf(points: readonly Point[]): Effect | null {
	return orNull(() => {
		const { estimate, interval, pValue, clusters } = differenceInDifferences(points.flatMap(waves));
		const standardised = orNull(() => standardisedOf(points));
		return { value: estimate, interval, pValue, standardised, clusters };
	});
}

export type Change = { value: number; interval: Interval | null };

/** The mean change of one group, its interval by classes; null for nobody. */
export function changeOf(points: readonly Point[]): Change | null {
	if (points.length === 0) return null;
	const changes = points.map(({ cluster, before, after }) => ({
		...{ cluster, outcome: after - before, predictors: [] },
	}));
	const interval = orNull(() => clusteredRegression(changes).coefficients[0]!.interval);
	return { value: mean(changes.map(({ outcome }) => outcome)), interval };
}

/** How far apart the groups are before anything began, in standard deviations; null without spread. */
export function imbalanceOf(treated: readonly number[], others: readonly number[]): number | null {
	return orNull(() => {
		const [one, other] = [summarise(treated), summarise(others)];
		const spread = Math.sqrt((one.sd ** 2 + other.sd ** 2) / 2);
		if (!(spread > 0)) throw new ImpossibleInput("no-spread", "all are equal");
		return (one.mean - other.mean) / spread;
	});
}

export function hasFewClasses({ clusters }: Pick<Effect, "clusters">): boolean {
	return clusters.all < ENOUGH_CLASSES;
}

export function allowsPValue({ clusters }: Pick<Effect, "clusters">): boolean {
	return Math.min(clusters.treated, clusters.untreated) >= ENOUGH_IN_A_GROUP;
}

type Tested = { isPrimary: boolean; pValue: number | null };

/** Holm among primary outcomes, Benjamini and Hochberg among the others; null stays null. */
export function adjusted(tests: readonly Tested[]): (number | null)[] {
	const answers = new Array<number | null>(tests.length).fill(null);
	for (const isPrimary of [true, false]) {
		const own = tests.flatMap((test, at) =>
			test.isPrimary === isPrimary && test.pValue !== null ? [{ at, p: test.pValue }] : [],
		);
		const adjust = isPrimary ? holm : benjaminiHochberg;
		for (const [index, p] of adjust(own.map(({ p }) => p)).entries()) answers[own[index]!.at] = p;
	}
	return answers;
}

/** Somebody who answered the first time alone. */
export type Lost = Pick<Point, "cluster" | "treated" | "before">;

/** Had all who were lost ended as well, or as badly, as can be for the treated. */
export function extremes(points: readonly Point[], lost: readonly Lost[]) {
	const withEnd = (end: (treated: boolean) => number) => [
		...points,
		...lost.map((one) => ({ ...one, after: end(one.treated) })),
	];
	return {
		best: effectOf(withEnd((treated) => (treated ? 1 : 0))),
		worst: effectOf(withEnd((treated) => (treated ? 0 : 1))),
	};
}

function waves({ cluster, treated, before, after }: Point): WaveRow[] {
	return [
		{ cluster, treated, after: false, outcome: before },
		{ cluster, treated, after: true, outcome: after },
	];
}

function standardisedOf(points: readonly Point[]): number {
	const [treatment, control] = [true, false].map((treated) => {
		const own = points.filter((point) => point.treated === treated);
		const { n, mean: before, sd } = summarise(own.map((point) => point.before));
		return { n, before, after: mean(own.map(({ after }) => after)), sdBefore: sd };
	});
	return prePostControlEffect(treatment!, control!).estimate;
}

function orNull<Answer>(ask: () => Answer): Answer | null {
	try {
		return ask();
	} catch (error) {
		if (error instanceof ImpossibleInput) return null;
		throw error;
	}
}
