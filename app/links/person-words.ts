import type { i18n } from "i18next";
import type { TextKey } from "#app/http/forms.ts";
import {
	formatDay,
	formatInstant,
	formatList,
	languageName,
	scriptName,
} from "#app/i18n/format.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { fieldOf, LISTS } from "./person-codes.ts";
import type { TableData } from "./person-data.server.ts";
import type { Row, Value } from "./person-data-queries.server.ts";
import { keysOf } from "./person-keys.ts";

export type Said = { field: TextKey; value: string };
export type Section = { title: TextKey; isSealed: boolean; count: number; rows: Said[][] };

/** Her data as sections of a page, in the order of the tables; what is empty is left out. */
export function sectionsOf(
	data: readonly TableData[],
	texts: i18n,
	language: LanguageTag,
): Section[] {
	const sections = new Map<TextKey, Section>();
	for (const { table, isSealed, rows } of data.filter((one) => one.rows.length > 0)) {
		const title = titleOf(texts, table);
		if (!title) continue;
		const section = sections.get(title) ?? { title, isSealed, count: 0, rows: [] };
		section.count += rows.length;
		if (!isSealed) section.rows.push(...rows.map((row) => saidOf(table, row, texts, language)));
		sections.set(title, section);
	}
	return [...sections.values()];
}

/** All kinds of links are one thing to her; which request a link opens is told by the request. */
function titleOf(texts: i18n, table: string): TextKey | null {
	if (table === "private_link_enrolment") return null;
	const key = `links:data.table.${/_link$/.test(table) ? "personal_link" : table}`;
	return isText(texts, key) ? key : null;
}

function saidOf(table: string, row: Row, texts: i18n, language: LanguageTag): Said[] {
	return Object.entries(row).flatMap(([column, value]) => {
		const field = `links:data.field.${fieldOf(column)}`;
		if (!isText(texts, field)) return [];
		if (value === 0 && /minutes$|children$/.test(column)) return [];
		return [{ field, value: wordsFor({ table, column }, value, texts, language) }];
	});
}

type At = { table: string; column: string };

function wordsFor(at: At, value: Value, texts: i18n, language: LanguageTag): string {
	if (/(^|_)by$/.test(at.column)) return texts.t("links:data.staff");
	if (!LISTS.has(at.column)) return wordFor(at, String(value), texts, language);
	const codes = String(value).split(",");
	return formatList(
		codes.map((code) => wordFor(at, code, texts, language)),
		language,
	);
}

function wordFor({ table, column }: At, text: string, texts: i18n, language: LanguageTag): string {
	const key = keysOf(table, column, text).find((one) => isText(texts, one));
	if (key) return texts.t(key);
	if (column === "scripts") return scriptName(text, language);
	if (/languages?$/.test(column)) return languageName(text, language);
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text, language);
	if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatInstant(text, language);
	return text;
}

/** Whether the program has words for it. */
export function isText(texts: i18n, key: string): key is TextKey {
	return texts.exists(key);
}
