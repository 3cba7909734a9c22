import { indicatorKeys } from "./indicator-keys.ts";
import type { IndicatorId } from "./indicators.ts";
import type { Where } from "./label-words.ts";

export function indicatorName(indicator: IndicatorId, { t }: Pick<Where, "t">): string {
	return t(indicatorKeys(indicator).name);
}

export function indicatorDefinition(indicator: IndicatorId, { t }: Pick<Where, "t">): string {
	return t(indicatorKeys(indicator).definition);
}
