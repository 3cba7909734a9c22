import type { Problem, ProblemCode } from "./problems.ts";

export type NcsRow = {
	line: number;
	/** By column, without outer space; only the columns the file has. */
	cells: Readonly<Record<string, string>>;
	/** As they stood, to send back. */
	raw: readonly string[];
};

/** A row being checked, and what was found so far. */
export type RowCheck = {
	row: NcsRow;
	/** What this kind of file calls a fact that several kinds can tell. */
	columnOf: (fact: string) => string;
	errors: Problem[];
	warnings: Problem[];
};

export function beginCheck(row: NcsRow, columnOf: RowCheck["columnOf"]): RowCheck {
	return { row, columnOf, errors: [], warnings: [] };
}

/** Empty when the cell is, or when the file has no such column. */
export function cellOf(check: RowCheck, column: string): string {
	return check.row.cells[column] ?? "";
}

/** Notes it and gives nothing, so that a check can end with it. */
export function wrong(
	check: RowCheck,
	column: string,
	code: ProblemCode,
	allowed?: string,
): undefined {
	const problem = { line: check.row.line, column, code, value: cellOf(check, column) };
	check.errors.push(allowed === undefined ? problem : { ...problem, allowed });
}

export function warn(check: RowCheck, column: string, code: ProblemCode): void {
	check.warnings.push({ line: check.row.line, column, code, value: cellOf(check, column) });
}

/** Their rule for every free text, and ours for control signs, which no page can show. */
const FORBIDDEN = /[<>`\p{Cc}]/u;

export function freeText(check: RowCheck, column: string, longest: number): string {
	const text = cellOf(check, column).replace(/\r\n?/g, "\n");
	if (FORBIDDEN.test(text.replace(/[\n\t]/g, ""))) wrong(check, column, "characters");
	if ([...text].length > longest) wrong(check, column, "too-long", String(longest));
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
	if (Object.hasOwn(list, word)) return list[word];
	return wrong(check, column, "not-listed", Object.keys(list).join("; "));
}

export function yesNo(check: RowCheck, column: string): boolean | undefined {
	const word = cellOf(check, column).toLowerCase();
	if (word === "") return undefined;
	if (word === "yes" || word === "no") return word === "yes";
	return wrong(check, column, "yes-no");
}

/** A whole number of at least one; nothing for an empty cell. */
export function count(check: RowCheck, column: string, most = 999): number | undefined {
	const text = cellOf(check, column);
	if (text === "") return undefined;
	const found = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	return found > 0 && found <= most ? found : wrong(check, column, "capacity");
}

export function required(check: RowCheck, column: string): void {
	if (cellOf(check, column) === "") wrong(check, column, "required");
}
