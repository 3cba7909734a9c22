import { formatDay } from "#app/i18n/format.ts";
import { indicatorDefinition, indicatorName } from "../indicator-words.ts";
import { subjectWords, type Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { type Note, notesOf, noteWords } from "../report-notes.ts";
import { ROW_COLUMNS, SEALED_COLUMNS } from "../rows/row-columns.ts";
import { MARKS } from "../small-numbers.ts";
import { DATA_COLUMNS } from "./data-columns.ts";
import { fileText } from "./file-text.ts";
import type { SheetRow } from "./sheet.ts";

const UNITS = ["count", "share", "hours", "pence", "score", "p", "words", "day"] as const;

/** What the numbers are of, by which rules, and for whom: a file goes further than its page. */
export function aboutRows(report: Report, where: Where): SheetRow[] {
	const { t, language } = where;
	const { subject, period, rules, audience, dataHash } = report;
	const [from, until] = [period.from, period.until].map((day) => formatDay(day, language, "short"));
	return [
		[t("report:column.subject"), subjectWords(subject, where)],
		...subject.pilots.map((pilot) => [t("report:column.pilot"), pilot.name]),
		[t("report:column.period"), t("report:head.period", { from, until })],
		[t("report:column.audience"), t(`report:audience.${audience}`)],
		[t("report:column.audience"), t(`report:audience.${audience}Help`)],
		[t("report:column.rules"), rules],
		[t("report:column.fingerprint"), dataHash],
	].map((row) => row.map(fileText));
}

export function noteRows(report: Report, where: Where): SheetRow[] {
	return notesOf(report).map((note) => [noteMark(note, where), fileText(noteWords(note, where))]);
}

/** Every column of the table of all numbers, and every code that can stand in it. */
export function dictionaryRows(report: Report, { t }: Where): SheetRow[] {
	return [
		...DATA_COLUMNS.map((name) => [t("report:kind.column"), name, t(`report:meaning.${name}`)]),
		...MARKS.map((mark) => [t("report:kind.sign"), mark, t(`report:mark.${mark}`)]),
		...UNITS.map((unit) => {
			const code = unit === "pence" ? "pounds" : unit;
			return [t("report:kind.unit"), code, t(`report:unit.${unit}`)];
		}),
		...report.sections.map(({ id }) => [t("report:kind.section"), id, t(`report:section.${id}`)]),
		...(report.audience === "evaluator" ? rowsFileRows({ t }) : []),
		...indicatorsOf(report).map((indicator) => [
			t("report:kind.indicator"),
			indicatorName(indicator, { t }),
			indicatorDefinition(indicator, { t }),
		]),
	].map((row) => row.map(fileText));
}

/** Of the file of rows without names, and what is not in it. */
function rowsFileRows({ t }: Pick<Where, "t">): string[][] {
	const kind = t("report:kind.rowColumn");
	return [
		...ROW_COLUMNS.map((name) => [kind, name, t(`report:rows.${name}`)]),
		...SEALED_COLUMNS.map((name) => [kind, name, t("report:rows.sealed")]),
	];
}

function indicatorsOf({ sections }: Report) {
	const used = sections.flatMap(({ headlines }) => headlines.map(({ indicator }) => indicator));
	return [...new Set(used)];
}

export function noteMark({ number }: Note, { t }: Pick<Where, "t">): string {
	return fileText(t("report:noteMark", { number }));
}
