import { stringify } from "csv-stringify/sync";
import type { Page } from "#app/i18n/page.tsx";
import { aboutLines } from "./csv-about.ts";
import {
	type Figure,
	type Note,
	type ReportView,
	type SkillFigures,
	unitOf,
	type Value,
} from "./report-view.ts";
import { levelWords } from "./report-words.ts";
import type { Cell } from "./small-numbers.ts";

const HEADER = ["section", "measure", "group", "value", "numerator", "denominator", "note"];

export type CsvLine = readonly (string | number | null)[];
type Words = Page["t"];
type Group = { name: string; figures: readonly Figure[]; skills: readonly SkillFigures[] };

/**
 * RFC 4180 in UTF-8. It begins with the byte order mark: most who open it use a spreadsheet
 * program, and without the mark that reads every Arabic or Polish word as rubbish.
 */
export function reportCsv(view: ReportView, t: Words): string {
	const whole = { name: t("evaluation:csv.whole"), figures: view.figures, skills: view.skills };
	const lines: CsvLine[] = [
		HEADER,
		...aboutLines(view, t),
		...groupLines(t("evaluation:report.figures"), [whole], t),
		...groupLines(t("evaluation:report.courses"), coursesOf(view, t), t),
		...groupLines(t("evaluation:report.areas"), areasOf(view, t), t),
		...groupLines(t("evaluation:report.levels"), levelsOf(view, t), t),
	];
	return stringify(lines, { bom: true, record_delimiter: "\r\n", escape_formulas: true });
}

/** A name that begins every file of the same report, safe on any disk and in any header. */
export function csvName({ pilot, audience, periodEnd }: ReportView): string {
	const slug = pilot.slug.replaceAll(/[^a-z0-9-]/gi, "");
	return `${slug}-${audience === "public" ? "report" : "working"}-${periodEnd}.csv`;
}

function coursesOf({ courses, total, audience }: ReportView, t: Words): Group[] {
	const named = courses.map(({ name, ...row }) => ({
		name: name ?? t("evaluation:group.workplace"),
		...row,
	}));
	// The working view has the same figures under "whole pilot".
	if (audience === "evaluator") return named;
	return [...named, { name: t("evaluation:group.total"), figures: total, skills: [] }];
}

function areasOf({ areas }: ReportView, t: Words): Group[] {
	return areas.map(({ name, ...row }) => ({ name: name ?? t("evaluation:group.online"), ...row }));
}

function levelsOf({ levels }: ReportView, t: Words): Group[] {
	return levels.map(({ name, ...row }) => ({ name: levelWords(name, t), ...row }));
}

function groupLines(section: string, groups: readonly Group[], t: Words): CsvLine[] {
	return groups.flatMap(({ name, figures, skills }) => [
		...figures.map((figure) => figureLine(section, name, figure, t)),
		...skills.flatMap((one) => skillLines(section, name, one, t)),
	]);
}

function figureLine(section: string, group: string, figure: Figure, t: Words): CsvLine {
	const measure = t(`evaluation:measure.${figure.measure}`);
	const unit = unitOf(figure.measure);
	if (unit === "count") return line(section, measure, group, figure, t);
	if (unit === "hours") {
		return line(section, t("evaluation:csv.hours", { measure }), group, figure, t);
	}
	return line(section, t("evaluation:csv.percent", { measure }), group, inPercent(figure), t);
}

function skillLines(section: string, group: string, figures: SkillFigures, t: Words): CsvLine[] {
	const skill = t(`common:skills.${figures.skill}`);
	const of = (key: "withBoth" | "gained" | "none" | "one" | "twoOrMore") =>
		t("evaluation:csv.skill", { skill, measure: t(`evaluation:skills.${key}`) });
	const count = (value: Cell, denominator: Cell | null = null) => ({
		value,
		numerator: null,
		denominator,
		notes: [],
	});
	const { withBoth, learners, gained, none, one, twoOrMore } = figures;
	const percent = t("evaluation:csv.percent", { measure: of("gained") });
	return [
		line(section, of("withBoth"), group, count(withBoth, learners), t),
		line(section, percent, group, inPercent(gained), t),
		line(section, of("none"), group, count(none), t),
		line(section, of("one"), group, count(one), t),
		line(section, of("twoOrMore"), group, count(twoOrMore), t),
	];
}

function line(section: string, measure: string, group: string, value: Value, t: Words): CsvLine {
	const notes = value.notes.map((note: Note) => t(`evaluation:note.${note}`)).join(" ");
	return [section, measure, group, value.value, value.numerator, value.denominator, notes];
}

function inPercent(value: Value): Value {
	const { value: share } = value;
	return typeof share === "number" ? { ...value, value: Math.round(share * 1000) / 10 } : value;
}
