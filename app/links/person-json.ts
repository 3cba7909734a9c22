import type { i18n } from "i18next";
import type { TableData } from "./person-data.server.ts";
import { isText } from "./person-words.ts";

/** For programs: the columns as they are called, each table with its heading in the reader's words. */
export function jsonOf(data: readonly TableData[], texts: i18n): string {
	const tables = data
		.filter(({ rows }) => rows.length > 0)
		.map(({ table, isSealed, rows }) => ({
			table,
			...headingOf(table, texts),
			count: rows.length,
			...(isSealed ? { shown: false } : { rows }),
		}));
	return `${JSON.stringify({ tables }, null, "\t")}\n`;
}

function headingOf(table: string, texts: i18n) {
	const key = `links:data.table.${table}`;
	return isText(texts, key) ? { heading: texts.t(key) } : {};
}
