import { formatPercent } from "#app/i18n/format.ts";
import { numberWords } from "../cell-words.ts";
import type { Unit } from "../report-model.ts";

/** Of a scale: a round percentage needs no decimals. */
export function tickWords(tick: number, unit: Unit, language: string): string {
	const isRound = Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9;
	if (unit === "share" && isRound) return formatPercent(tick, language, 0);
	return numberWords(tick, unit, language);
}
