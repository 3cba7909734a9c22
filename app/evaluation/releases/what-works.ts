import { INDICATORS, type IndicatorId } from "../indicators.ts";
import type { Headline, Report, ReportCell, Table } from "../report-model.ts";
import { indicatorLabel } from "./indicator-label.ts";

/** What pilots of one strand can be read side by side by; each only where somebody published it. */
const COMPARED = [
	...(["starts", "attendance", "retention", "achievement"] as const),
	...(["levels-speaking", "levels-listening", "levels-reading", "levels-writing"] as const),
	...(["confidence", "belonging", "loneliness", "share-mixing"] as const),
	...([
		"next-steps-known",
		"into-work",
		"further-english",
		"cost-start",
		"cost-completion",
	] as const),
] as const satisfies readonly IndicatorId[];

export type Compared = { indicator: IndicatorId; table: Table };

/** A table for each indicator, a row for each report in the order given: nothing is worked out anew. */
export function sideBySide(reports: readonly Report[]): Compared[] {
	return COMPARED.flatMap((indicator) => {
		const found = reports.flatMap((report) => {
			const headline = headlineOf(report, indicator);
			return headline ? [{ report, headline }] : [];
		});
		return found.length > 0 ? [{ indicator, table: tableOf(indicator, found) }] : [];
	});
}

function headlineOf({ sections }: Report, indicator: IndicatorId): Headline | undefined {
	return sections
		.flatMap(({ headlines }) => headlines)
		.find((headline) => headline.indicator === indicator);
}

type Found = { report: Report; headline: Headline };

function tableOf(indicator: IndicatorId, found: readonly Found[]): Table {
	const { unit } = INDICATORS[indicator];
	const title = indicatorLabel(indicator);
	const hasIntervals = found.some(({ headline }) => headline.cell.interval !== null);
	return {
		id: indicator,
		title,
		rowHeader: { key: "releases:strand.pilot" },
		columns: [
			{ id: "value", label: { key: "releases:strand.value" }, unit },
			{ id: "until", label: { key: "releases:strand.until" }, unit: "day" },
		],
		rows: found.map(({ report, headline }) => ({
			id: report.subject.slug,
			label: { name: report.subject.name },
			cells: [headline.cell, dayCell(report.period.until)],
		})),
		chart: hasIntervals ? { kind: "intervals", title, columns: ["value"] } : null,
		notes: [],
	};
}

function dayCell(day: string): ReportCell {
	const none = { numerator: null, denominator: null, interval: null, notes: [], reason: null };
	return { value: day, ...none };
}
