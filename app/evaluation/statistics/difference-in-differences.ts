import { CONFIDENCE, ImpossibleInput } from "./answers.ts";
import { clusteredFit } from "./regression.ts";
import { type TTest, tTest } from "./t-tests.ts";

/** One answer of one person in one of two waves. */
export type WaveRow = { cluster: string; treated: boolean; after: boolean; outcome: number };

/** `clusters` of each group: too few of them make every interval too narrow. */
export type DifferenceInDifferences = TTest & {
	clusters: { treated: number; untreated: number; all: number };
};

/**
 * How much more the treated changed than the others: the last coefficient of
 * outcome = constant + treated + after + treated · after, clustered. With whoever answered both times
 * it is the difference of the two mean changes. Angrist and Pischke (2009), 227–243; the example of
 * Card and Krueger (1994), American Economic Review 84, 772–793.
 */
export function differenceInDifferences(
	rows: readonly WaveRow[],
	confidence: number = CONFIDENCE,
): DifferenceInDifferences {
	checkFourGroups(rows);
	const { estimates, errors, clusters } = clusteredFit(rows.map(explained));
	const countOf = (treated: boolean) =>
		new Set(rows.filter((row) => row.treated === treated).map(({ cluster }) => cluster)).size;
	return {
		...tTest(estimates[3]!, errors[3]!, clusters - 1, { confidence }),
		clusters: { treated: countOf(true), untreated: countOf(false), all: clusters },
	};
}

function explained({ cluster, treated, after, outcome }: WaveRow) {
	const [group, wave] = [Number(treated), Number(after)];
	return { cluster, outcome, predictors: [group, wave, group * wave] };
}

function checkFourGroups(rows: readonly WaveRow[]): void {
	const groups = new Set(rows.map(({ treated, after }) => `${treated} ${after}`));
	if (groups.size < 4) throw new ImpossibleInput("one-group", "not two groups in two waves");
}
