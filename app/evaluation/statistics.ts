/**
 * Everything the reports work out, as plain functions on numbers; none reads a clock or chance. Each is
 * tested against published answers. docs/decisions/statistics.md says what was chosen.
 */
export * from "./statistics/answers.ts";
export { designEffect, intraclassCorrelation } from "./statistics/clusters.ts";
export { differenceInDifferences, type WaveRow } from "./statistics/difference-in-differences.ts";
export {
	cohensD,
	cohensDOf,
	hedgesG,
	hedgesGOf,
	prePostControlEffect,
	smallSampleFactor,
} from "./statistics/effect-sizes.ts";
export { type CurveStep, kaplanMeier } from "./statistics/kaplan-meier.ts";
export { benjaminiHochberg, holm } from "./statistics/many-tests.ts";
export { mcnemar, newcombePaired, type PairedTable } from "./statistics/paired-proportions.ts";
export {
	clopperPearson,
	exactBinomialTest,
	newcombeDifference,
	wilsonInterval,
} from "./statistics/proportions.ts";
export { rankSum, wilcoxonSignedRank } from "./statistics/rank-tests.ts";
export { clusteredRegression, type RegressionRow } from "./statistics/regression.ts";
export { deviation, mean, summarise, variance } from "./statistics/summaries.ts";
export { pairedT, type TTest, welchT } from "./statistics/t-tests.ts";
