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

type Divided = Exclude<IndicatorId, (typeof WHOLE)[number]>;

export function indicatorKeys(id: IndicatorId): IndicatorKeys {
	return {
		name: `indicators:${id}.name`,
		definition: `indicators:${id}.definition`,
		numerator: isDivided(id) ? `indicators:${id}.numerator` : null,
		denominator: isDivided(id) ? `indicators:${id}.denominator` : null,
		completeness: DATA[INDICATORS[id].source],
	};
}

function isDivided(id: IndicatorId): id is Divided {
	return !WHOLE.some((whole) => whole === id);
}
