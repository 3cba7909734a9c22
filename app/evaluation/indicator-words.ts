import type { TextKey } from "#app/http/forms.ts";
import type { IndicatorId } from "./indicators.ts";
import type { Where } from "./label-words.ts";

const MEASURES: Partial<Record<IndicatorId, TextKey & `evaluation:measure.${string}`>> = {
	reached: "evaluation:measure.reached",
	starts: "evaluation:measure.starts",
	"no-shows": "evaluation:measure.noShows",
	retention: "evaluation:measure.retention",
};

export function indicatorName(indicator: IndicatorId, { t }: Pick<Where, "t">): string {
	const key = MEASURES[indicator];
	return key ? t(key) : indicator;
}

export function indicatorDefinition(indicator: IndicatorId, { t }: Pick<Where, "t">): string {
	const key = MEASURES[indicator];
	return key ? t(key) : indicator;
}
