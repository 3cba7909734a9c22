import type { Unit } from "./report-model.ts";

type Facts = {
	unit: Unit;
	source: "registers" | "assessments" | "surveys" | "outcomes" | "helpers" | "budget" | "profiles";
	/** False where less is better, as with loneliness. */
	moreIsBetter: boolean;
};

const of = (source: Facts["source"], unit: Unit, moreIsBetter = true): Facts => ({
	...{ source, unit, moreIsBetter },
});

/** All a pilot can have a target for, in the order of the report. Its words are `indicator:<id>.…`. */
export const INDICATORS = {
	reached: of("registers", "count"),
	starts: of("registers", "count"),
	"no-shows": of("registers", "count", false),
	"new-to-esol": of("registers", "share"),
	"reach-female": of("profiles", "share"),
	"reach-male": of("profiles", "share"),
	"reach-16-24": of("profiles", "share"),
	"reach-25-44": of("profiles", "share"),
	"reach-45-64": of("profiles", "share"),
	"reach-65-over": of("profiles", "share"),
	"hours-offered": of("registers", "hours"),
	"hours-attended": of("registers", "hours"),
	"hours-each": of("registers", "hours"),
	attendance: of("registers", "share"),
	"told-us": of("registers", "share"),
	punctuality: of("registers", "share"),
	completeness: of("registers", "share"),
	delivery: of("registers", "share"),
	"retained-so-far": of("registers", "share"),
	retention: of("registers", "share"),
	achievement: of("registers", "share"),
	"levels-speaking": of("assessments", "share"),
	"levels-listening": of("assessments", "share"),
	"levels-reading": of("assessments", "share"),
	"levels-writing": of("assessments", "share"),
	confidence: of("surveys", "share"),
	"english-people": of("surveys", "score"),
	"next-steps-known": of("outcomes", "share"),
	"into-work": of("outcomes", "share"),
	"further-english": of("outcomes", "share"),
	neighbours: of("surveys", "share"),
	mixing: of("surveys", "share"),
	belonging: of("surveys", "share"),
	trust: of("surveys", "share"),
	friends: of("surveys", "share"),
	volunteering: of("surveys", "share"),
	loneliness: of("surveys", "share", false),
	"mixing-hours": of("helpers", "hours"),
	"share-mixing": of("helpers", "share"),
	volunteers: of("helpers", "count"),
	"volunteer-hours": of("helpers", "hours"),
	"cost-start": of("budget", "pence", false),
	"cost-completion": of("budget", "pence", false),
	"cost-level": of("budget", "pence", false),
} as const satisfies Record<string, Facts>;

export type IndicatorId = keyof typeof INDICATORS;

export const INDICATOR_IDS: readonly IndicatorId[] = Object.keys(INDICATORS).filter(isIndicator);

export function isIndicator(id: string): id is IndicatorId {
	return Object.hasOwn(INDICATORS, id);
}
