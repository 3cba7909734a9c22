import { INDICATORS, type IndicatorId } from "#app/evaluation/indicators.ts";
import { formatMoney, formatNumber, formatPercent } from "#app/i18n/format.ts";

/** A target in the unit of its indicator. */
export function targetWords(indicator: IndicatorId, value: number, language: string): string {
	const { unit } = INDICATORS[indicator];
	if (unit === "share") return formatPercent(value, language);
	return unit === "pence" ? formatMoney(value, language) : formatNumber(value, language);
}
