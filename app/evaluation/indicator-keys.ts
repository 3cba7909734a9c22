import type { TextKey } from "#app/http/forms.ts";
import { INDICATORS, type IndicatorId } from "./indicators.ts";

/** Where the words of an indicator stand; null where there is nothing to say. */
export type IndicatorKeys = {
	name: TextKey;
	definition: TextKey;
	numerator: TextKey | null;
	denominator: TextKey | null;
	/** What its completeness is the share of. */
	completeness: TextKey | null;
};

type Source = (typeof INDICATORS)[IndicatorId]["source"];

const DATA: Record<Source, TextKey | null> = {
	registers: "indicators:data.registers",
	assessments: "indicators:data.assessments",
	surveys: "indicators:data.surveys",
	outcomes: "indicators:data.outcomes",
	helpers: "indicators:data.registers",
	budget: null,
	profiles: null,
};

/** Counts and sums are divided by nothing. */
const WHOLE = [
	"reached",
	"starts",
	"no-shows",
	"hours-offered",
	"hours-attended",
	"mixing-hours",
	"volunteers",
	"volunteer-hours",
] as const satisfies readonly IndicatorId[];

/** Groups of learners, by what they say of themselves: all are counted in one way. */
export const OF_PROFILES = [
	"reach-female",
	"reach-male",
	"reach-16-24",
	"reach-25-44",
	"reach-45-64",
	"reach-65-over",
] as const satisfies readonly IndicatorId[];

export type ProfileIndicator = (typeof OF_PROFILES)[number];

type Divided = Exclude<IndicatorId, (typeof WHOLE)[number] | ProfileIndicator>;

export function indicatorKeys(id: IndicatorId): IndicatorKeys {
	if (isOfProfiles(id)) {
		return {
			name: `indicators:${id}.name`,
			definition: "indicators:profiles.definition",
			numerator: "indicators:profiles.numerator",
			denominator: "indicators:profiles.denominator",
			completeness: null,
		};
	}
	return {
		name: `indicators:${id}.name`,
		definition: `indicators:${id}.definition`,
		numerator: isDivided(id) ? `indicators:${id}.numerator` : null,
		denominator: isDivided(id) ? `indicators:${id}.denominator` : null,
		completeness: DATA[INDICATORS[id].source],
	};
}

export function isOfProfiles(id: IndicatorId): id is ProfileIndicator {
	return OF_PROFILES.some((one) => one === id);
}

function isDivided(id: Exclude<IndicatorId, ProfileIndicator>): id is Divided {
	return !WHOLE.some((whole) => whole === id);
}
