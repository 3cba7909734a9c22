import type { IndicatorId } from "#app/evaluation/indicators.ts";
import type { Headline, Report, ReportCell, Section, Table } from "#app/evaluation/report-model.ts";
import type { Compute } from "#app/http/compute.ts";

export const pilotFacts = {
	slug: "family-e17",
	name: "Family English",
	strand: "greater-support",
	fund: "esol-plus",
	startsOn: "2026-01-01",
	endsOn: "2026-12-31",
	areas: ["Waltham Forest"],
} as const;

export function cell(value: ReportCell["value"], given: Partial<ReportCell> = {}): ReportCell {
	const none = { numerator: null, denominator: null, interval: null, notes: [], reason: null };
	return { value, ...none, ...(value === "[c]" && { reason: "small" as const }), ...given };
}

export function headline(indicator: IndicatorId, value: ReportCell["value"]): Headline {
	return { indicator, cell: cell(value), completeness: null };
}

/** One row for each name, one column of starts. */
export function startsTable(id: string, rows: Record<string, ReportCell["value"]>): Table {
	return {
		id,
		title: { key: "evaluation:report.areas" },
		rowHeader: { key: "evaluation:column.area" },
		columns: [{ id: "starts", label: { key: "evaluation:measure.starts" }, unit: "count" }],
		rows: Object.entries(rows).map(([name, value]) => ({
			id: name,
			label: { name },
			cells: [cell(value)],
		})),
		chart: null,
		notes: [],
	};
}

export function section(given: Partial<Section> & Pick<Section, "id">): Section {
	return { headlines: [], tables: [], notes: [], ...given };
}

export function report(given: Partial<Report> = {}): Report {
	return {
		audience: "public",
		rules: "2",
		subject: { slug: "family-e17", name: "Family English", pilots: [pilotFacts] },
		period: { from: "2026-01-01", until: "2026-06-30" },
		dataHash: "a".repeat(64),
		sections: [
			section({
				id: "reach",
				headlines: [headline("starts", 40)],
				tables: [startsTable("starts-by-area", { "Waltham Forest": 30, Hackney: "[c]" })],
			}),
			section({ id: "methods" }),
		],
		...given,
	};
}

/** What is worked out beside the server, given by hand; `asked` says what was. */
export class GivenAnswers {
	report: Report;
	refusal: string | null = null;
	readonly asked: string[] = [];

	constructor(given: Report) {
		this.report = given;
	}

	readonly compute: Compute = async (task, { slug, from, until, audience }) => {
		this.asked.push(task);
		if (task === "data-hash") return JSON.stringify(this.report.dataHash);
		if (task === "audit") return JSON.stringify(this.refusal);
		const subject = { ...this.report.subject, slug };
		const made = { ...this.report, subject, audience, period: { from, until } };
		const trail = JSON.stringify({ audience, quantities: [], relations: [] });
		if (this.refusal) return JSON.stringify({ ok: false, error: this.refusal });
		return JSON.stringify({ ok: true, report: made, trail });
	};
}
