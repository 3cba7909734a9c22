import { type CsvCell, csvLines } from "#app/http/csv.ts";
import type { TextKey } from "#app/http/forms.ts";
import type { Page } from "#app/i18n/page.tsx";
import { registerParts } from "#app/registers/rate-parts.ts";
import { type Counts, hoursAttended, hoursOffered, type Rate } from "#app/registers/rates.ts";
import type { ClassReport } from "./class-report.ts";
import { signKey } from "./sign-words.tsx";
import { signsOf } from "./signs.ts";

type Words = Page["t"];

/** One row a learner and the class at the end. */
export function classReportCsv(report: ClassReport, t: Words): string {
	const lines: CsvCell[][] = [
		[t("attendance:sheet.learner"), ...FIGURES.map(({ name }) => name(t)), ...report.days],
		...report.learners.map(({ name, strip, counts }) => [
			name,
			...FIGURES.map(({ value }) => value(counts)),
			...signsOf(strip).map((sign) => t(signKey(sign))),
		]),
		[t("attendance:sheet.all"), ...FIGURES.map(({ value }) => value(report.counts))],
	];
	return csvLines(lines, true);
}

/** Safe on any disk and in any header. */
export function classReportName({ head }: ClassReport, day: string): string {
	return `class-${head.id.replaceAll(/[^a-z0-9-]/gi, "")}-${day}.csv`;
}

type Figure = { name: (t: Words) => string; value: (counts: Counts) => CsvCell };

const FIGURES: readonly Figure[] = [
	count("attendance:csv.expected", ({ expected }) => expected),
	count("registers:mark.present", ({ present }) => present),
	count("registers:mark.late", ({ late }) => late),
	count("registers:mark.left-early", ({ leftEarly }) => leftEarly),
	count("registers:mark.absent", ({ absent }) => absent),
	count("registers:mark.authorised", ({ authorised }) => authorised),
	count("attendance:setAside.title", ({ setAside }) => setAside),
	percent("evaluation:measure.attendance", (counts) => registerParts(counts).attendance.rate),
	percent("evaluation:measure.toldUs", (counts) => registerParts(counts).toldUs.rate),
	percent("evaluation:measure.punctuality", (counts) => registerParts(counts).punctuality.rate),
	percent("evaluation:measure.completeness", (counts) => registerParts(counts).completeness.rate),
	hours("evaluation:measure.hoursOffered", hoursOffered),
	hours("evaluation:measure.hoursAttended", hoursAttended),
];

function count(key: TextKey, value: (counts: Counts) => number): Figure {
	return { name: (t) => t(key), value };
}

/** Empty where nothing is counted: a nought would be a figure. */
function percent(key: TextKey, rate: (counts: Counts) => Rate): Figure {
	return {
		name: (t) => t("evaluation:csv.percent", { measure: t(key) }),
		value: (counts) => rounded(rate(counts), 100),
	};
}

function hours(key: TextKey, value: (counts: Counts) => number | null): Figure {
	return {
		name: (t) => t("evaluation:csv.hours", { measure: t(key) }),
		value: (counts) => rounded(value(counts), 1),
	};
}

function rounded(value: number | null, times: number): number | null {
	return value === null ? null : Math.round(value * times * 10) / 10;
}
