import { SIGNS, type Sign, signsOf } from "./signs.ts";

export type SheetRow = {
	name: string;
	href: string;
	/** "88.9%", or that there is no data. */
	rate: string;
	/** "8 of 9"; empty where there is no data. */
	parts: string;
	/** Too many marks are missing for the rate to be relied on. */
	doubtful: boolean;
	strip: string;
};

/**
 * The rows of the sheet as markup. A class has up to a thousand cells of nine kinds, and React would
 * take longer for them than for all the rest of the page; every text is escaped here instead.
 */
export function sheetRows(rows: readonly SheetRow[], words: (sign: Sign) => string): string {
	const cells = new Map<Sign, string>();
	const cellOf = (sign: Sign): string => {
		const known = cells.get(sign);
		if (known !== undefined) return known;
		const cell = `<td class="cell cell-${SIGNS[sign]}">${escaped(words(sign))}</td>`;
		cells.set(sign, cell);
		return cell;
	};
	return rows
		.map((row) => `<tr>${headOf(row)}${signsOf(row.strip).map(cellOf).join("")}</tr>`)
		.join("");
}

function headOf({ name, href, rate, parts, doubtful }: SheetRow): string {
	const link = `<a href="${escaped(href)}"><bdi>${escaped(name)}</bdi></a>`;
	const figure = `<bdi${doubtful ? ' class="figure-doubtful"' : ""}><strong>${escaped(rate)}</strong></bdi>`;
	const of = parts && ` <span class="small soft">${escaped(parts)}</span>`;
	return `<th scope="row">${link}</th><td><span class="num">${figure}${of}</span></td>`;
}

const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
