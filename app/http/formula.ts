// A spreadsheet runs a cell that begins with one of these, the wide ones in an Asian locale.
const RUNS = "[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
const WOULD_RUN = new RegExp(`^'*\\s*${RUNS}`, "u");
const MADE_HARMLESS = new RegExp(`^'+\\s*${RUNS}`, "u");

/** An apostrophe in front: a spreadsheet shows the cell, and runs nothing of it. */
export function harmless(cell: string): string {
	return WOULD_RUN.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `harmless`: one apostrophe less. */
export function asItWas(cell: string): string {
	return MADE_HARMLESS.test(cell) ? cell.slice(1) : cell;
}
