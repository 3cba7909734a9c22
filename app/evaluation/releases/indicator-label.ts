import type { IndicatorId } from "../indicators.ts";
import type { Label } from "../report-model.ts";

/** The name of an indicator as the label of a row. */
export function indicatorLabel(indicator: IndicatorId): Label {
	return { key: `indicators:${indicator}.name` };
}
