import type { Page } from "#app/i18n/page.tsx";
import type { CsvLine } from "./report-csv.ts";
import type { ReportView } from "./report-view.ts";
import { MARKS } from "./small-numbers.ts";

export const PUBLIC_RULES = ["rule", "rounding", "totals", "shares", "change"] as const;

/** What the numbers are of and how they are counted: a file goes further than its page. */
export function aboutLines(view: ReportView, t: Page["t"]): CsvLine[] {
	const { pilot, periodEnd, rules, figures } = view;
	const about = t("evaluation:csv.about");
	const methods = t("evaluation:report.methods");
	return [
		[about, t("evaluation:csv.pilot"), null, pilot.name, null, null, kindOfView(view, t)],
		[about, t("evaluation:csv.period"), null, `${pilot.startsOn}/${periodEnd}`, null, null, null],
		[about, t("evaluation:csv.rules"), null, rules, null, null, null],
		...figures.map(({ measure }): CsvLine => {
			const definition = t(`evaluation:definition.${measure}`);
			return [methods, t(`evaluation:measure.${measure}`), null, null, null, null, definition];
		}),
		[
			methods,
			t("evaluation:report.skills"),
			null,
			null,
			null,
			null,
			t("evaluation:definition.gained"),
		],
		...publicLines(view, methods, t),
	];
}

function publicLines({ audience }: ReportView, section: string, t: Page["t"]): CsvLine[] {
	const note = (words: string, mark: string | null = null): CsvLine => {
		return [section, null, null, mark, null, null, words];
	};
	const marks = MARKS.map((mark) => note(t(`evaluation:mark.${mark}`), mark));
	if (audience === "evaluator") return marks;
	return [...PUBLIC_RULES.map((rule) => note(t(`evaluation:public.${rule}`))), ...marks];
}

function kindOfView({ audience }: ReportView, t: Page["t"]): string | null {
	return audience === "evaluator" ? t("evaluation:report.working") : null;
}
