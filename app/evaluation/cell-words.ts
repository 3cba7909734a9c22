import { formatDay, formatMoney, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { labelWords, type Where } from "./label-words.ts";
import type { Column, ReportCell, Unit } from "./report-model.ts";
import { type Cell, MARKS } from "./small-numbers.ts";

/** So many digits are shown, on the page and in the files alike. */
const DIGITS: Record<Unit, number> = {
	...{ count: 1, share: 3, hours: 1, pence: 0, score: 2, p: 4, words: 0, day: 0 },
};

export function unitOf(cell: ReportCell, column: Pick<Column, "unit">): Unit {
	return cell.unit ?? column.unit;
}

export function isMark(value: ReportCell["value"]): value is Exclude<Cell, number> {
	return MARKS.some((mark) => mark === value);
}

/** As it is shown. */
export function shownNumber(value: number, unit: Unit): number {
	const factor = 10 ** DIGITS[unit];
	// Not -0, which some programs write as "-0".
	return Math.round(value * factor) / factor + 0;
}

export function valueWords(cell: ReportCell, unit: Unit, where: Where): string {
	const { value } = cell;
	if (typeof value === "number") return numberWords(value, unit, where.language);
	if (typeof value === "object") return labelWords(value, where);
	return isMark(value) ? value : formatDay(value, where.language, "short");
}

export function numberWords(value: number, unit: Unit, language: string): string {
	const shown = shownNumber(value, unit);
	if (unit === "share") return formatPercent(shown, language);
	if (unit === "pence") return formatMoney(shown, language);
	if (unit === "p" && shown < 0.001) return `< ${formatNumber(0.001, language)}`;
	return formatNumber(shown, language);
}

/** "22 of 25"; null where there is nothing to count, and where the value says that it is hidden. */
export function partsWords(cell: ReportCell, unit: Unit, where: Where): string | null {
	const { numerator, denominator, value } = cell;
	if (numerator === null || denominator === null || value === "[x]") return null;
	if (typeof numerator !== "number" && typeof denominator !== "number") return null;
	const values = {
		part: cellWords(numerator, partUnit(unit), where),
		whole: cellWords(denominator, "count", where),
	};
	return unit === "share" ? where.t("report:of", values) : where.t("report:for", values);
}

/** What the numerator is counted in: a share has counts, a mean of hours has hours. */
export function partUnit(unit: Unit): Unit {
	return unit === "share" || unit === "score" ? "count" : unit;
}

export function intervalWords(cell: ReportCell, unit: Unit, where: Where): string | null {
	const { interval } = cell;
	if (interval === null) return null;
	const [lower, upper] = [interval.lower, interval.upper].map((end) =>
		numberWords(end, unit, where.language),
	);
	return where.t("report:interval", { lower, upper });
}

export function cellWords(cell: Cell, unit: Unit, where: Where): string {
	return typeof cell === "number" ? numberWords(cell, unit, where.language) : cell;
}
