import { isMark, partUnit, shownNumber } from "../cell-words.ts";
import { labelWords, type Where } from "../label-words.ts";
import type { ReportCell, Unit } from "../report-model.ts";
import type { Cell } from "../small-numbers.ts";
import { fileText } from "./file-text.ts";
import { NOT_APPLICABLE, type SheetCell } from "./sheet.ts";

/** One cell of a report as the cells of a file: a number, a sign, or words. */
export type FileCell = {
	value: SheetCell;
	numerator: SheetCell;
	denominator: SheetCell;
	lower: SheetCell;
	upper: SheetCell;
};

export function fileCell(cell: ReportCell, unit: Unit, where: Where): FileCell {
	const { value, numerator, denominator, interval } = cell;
	// What is hidden has no parts and no interval either, and says so with the same sign.
	const absent = isMark(value) ? value : NOT_APPLICABLE;
	const end = (one: number | undefined) => (one === undefined ? absent : numberCell(one, unit));
	return {
		value: valueCell(value, unit, where),
		numerator: numerator === null ? absent : numberCell(numerator, partUnit(unit)),
		denominator: denominator === null ? absent : numberCell(denominator, "count"),
		lower: end(interval?.lower),
		upper: end(interval?.upper),
	};
}

function valueCell(value: ReportCell["value"], unit: Unit, where: Where): SheetCell {
	if (typeof value === "object") return fileText(labelWords(value, where));
	return typeof value === "string" ? value : numberCell(value, unit);
}

/** Money is in pounds, as people read it. */
function numberCell(value: Cell, unit: Unit): SheetCell {
	if (typeof value === "string") return value;
	const shown = shownNumber(value, unit);
	return { number: unit === "pence" ? shown / 100 : shown, unit };
}

export function isNumberUnit(unit: Unit): boolean {
	return unit !== "words" && unit !== "day";
}
