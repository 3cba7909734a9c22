import type { TextKey } from "#app/http/forms.ts";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { Page } from "#app/i18n/page.tsx";
import type { LevelGroup } from "./report.ts";
import { type Figure, unitOf, type Value } from "./report-view.ts";
import type { Cell } from "./small-numbers.ts";

type Where = Pick<Page, "t" | "language">;

export function countWords(cell: Cell, { t, language }: Where): string {
	if (cell === "[x]") return t("evaluation:cell.noData");
	return typeof cell === "number" ? formatNumber(cell, language) : cell;
}

/** Hours need no unit: the name of the measure has it. */
export function valueWords({ measure, value }: Figure, where: Where): string {
	return unitOf(measure) === "share" ? shareWords(value, where) : countWords(value, where);
}

export function shareWords(value: Cell, { t, language }: Where): string {
	if (value === "[x]") return t("evaluation:cell.noData");
	return typeof value === "number" ? formatPercent(value, language) : value;
}

/** "22 of 25"; null where there is nothing to count. */
export function partsWords({ value, numerator, denominator }: Value, where: Where): string | null {
	if (numerator === null || denominator === null || value === "[x]") return null;
	// Both hidden: the value says so already.
	if (typeof numerator !== "number" && typeof denominator !== "number") return null;
	const [part, whole] = [countWords(numerator, where), countWords(denominator, where)];
	return where.t("evaluation:of.short", { part, whole });
}

export function levelWords(level: LevelGroup, t: Page["t"]): string {
	return t(levelKey(level));
}

function levelKey(level: LevelGroup): TextKey {
	if (level === "several" || level === "unknown") return `evaluation:group.${level}`;
	return `common:levels.${level}`;
}
