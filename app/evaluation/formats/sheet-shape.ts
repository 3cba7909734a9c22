import type { Sheet } from "./sheet.ts";

/** 0 is A, 26 is AA. */
export function columnName(at: number): string {
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const LONG = 24;

/** Which columns hold long words. */
export function widthsOf({ columns, rows }: Sheet): boolean[] {
	return columns.map((_, at) =>
		rows.some((row) => {
			const cell = row[at];
			return typeof cell === "string" && cell.length > LONG;
		}),
	);
}
