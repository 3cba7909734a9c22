import { toThousandths } from "../disclosure/shown-cell.ts";
import { INDICATORS, type IndicatorId } from "../indicators.ts";
import type { Headline, Report, ReportCell, Table } from "../report-model.ts";
import { isNumber } from "../small-numbers.ts";
import { wilsonInterval } from "../statistics.ts";
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

/** A table for each indicator, a row for each report in the order given; only intervals are worked out. */
export function sideBySide(reports: readonly Report[]): Compared[] {
	return COMPARED.flatMap((indicator) => {
		const found = reports.flatMap((report) => {
			const headline = headlineOf(report, indicator);
			return headline ? [{ report, cell: withInterval(headline) }] : [];
		});
		return found.length > 0 ? [{ indicator, table: tableOf(indicator, found) }] : [];
	});
}

function headlineOf({ sections }: Report, indicator: IndicatorId): Headline | undefined {
	return sections
		.flatMap(({ headlines }) => headlines)
		.find((headline) => headline.indicator === indicator);
}

/** As newer reports print it, from the counts that the older ones print: it tells no more than they do. */
function withInterval({ indicator, cell }: Headline): ReportCell {
	const { value, numerator, denominator, interval } = cell;
	if (interval !== null || INDICATORS[indicator].unit !== "share" || typeof value !== "number")
		return cell;
	if (numerator === null || denominator === null) return cell;
	if (!isNumber(numerator) || !isNumber(denominator) || denominator === 0) return cell;
	const { lower, upper } = wilsonInterval(numerator, denominator);
	return { ...cell, interval: { lower: toThousandths(lower), upper: toThousandths(upper) } };
}

type Found = { report: Report; cell: ReportCell };

function tableOf(indicator: IndicatorId, found: readonly Found[]): Table {
	const { unit } = INDICATORS[indicator];
	const title = indicatorLabel(indicator);
	const hasIntervals = found.some(({ cell }) => cell.interval !== null);
	return {
		id: indicator,
		title,
		rowHeader: { key: "releases:strand.pilot" },
		columns: [
			{ id: "value", label: { key: "releases:strand.value" }, unit },
			{ id: "until", label: { key: "releases:strand.until" }, unit: "day" },
		],
		rows: found.map(({ report, cell }) => ({
			id: report.subject.slug,
			label: { name: report.subject.name },
			cells: [cell, dayCell(report.period.until)],
		})),
		chart: hasIntervals ? { kind: "intervals", title, columns: ["value"] } : null,
		notes: [],
	};
}

function dayCell(day: string): ReportCell {
	const none = { numerator: null, denominator: null, interval: null, notes: [], reason: null };
	return { value: day, ...none };
}
