import type { Problem, ProblemCode } from "./problems.ts";

export type NcsRow = {
	line: number;
	/** By column, without outer space; only the columns the file has. */
	cells: Readonly<Record<string, string>>;
	/** As they stood, to send back. */
	raw: readonly string[];
};

/** A row being checked, and what was found so far. */
export type RowCheck = { row: NcsRow; errors: Problem[]; warnings: Problem[] };

export function beginCheck(row: NcsRow): RowCheck {
	return { row, errors: [], warnings: [] };
}

/** Empty when the cell is, or when the file has no such column. */
export function cellOf(check: RowCheck, column: string): string {
	return check.row.cells[column] ?? "";
}

/** Notes it and gives nothing, so that a check can end with it. */
export function wrong(check: RowCheck, column: string, code: ProblemCode): undefined {
	check.errors.push({ line: check.row.line, column, code, value: cellOf(check, column) });
}

export function warn(check: RowCheck, column: string, code: ProblemCode): void {
	check.warnings.push({ line: check.row.line, column, code, value: cellOf(check, column) });
}

/** Their rule for every free text, and ours for control signs, which no page can show. */
const FORBIDDEN = /[<>`\p{Cc}]/u;

export function freeText(check: RowCheck, column: string, longest: number): string {
	const text = cellOf(check, column).replace(/\r\n?/g, "\n");
	if (FORBIDDEN.test(text.replace(/[\n\t]/g, ""))) wrong(check, column, "characters");
	if ([...text].length > longest) wrong(check, column, "too-long");
	return text;
}

/** What a listed word means, in whatever case it was written; nothing for an empty cell. */
export function listed<T>(
	check: RowCheck,
	column: string,
	list: Readonly<Record<string, T>>,
): T | undefined {
	const word = cellOf(check, column).toLowerCase();
	if (word === "") return undefined;
	return Object.hasOwn(list, word) ? list[word] : wrong(check, column, "not-listed");
}

export function yesNo(check: RowCheck, column: string): boolean | undefined {
	const word = cellOf(check, column).toLowerCase();
	if (word === "") return undefined;
	if (word === "yes" || word === "no") return word === "yes";
	return wrong(check, column, "yes-no");
}

export function required(check: RowCheck, column: string): void {
	if (cellOf(check, column) === "") wrong(check, column, "required");
}
