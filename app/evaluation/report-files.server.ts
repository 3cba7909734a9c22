import type { Page } from "#app/i18n/page.tsx";
import { csvName, reportCsv } from "./report-csv.ts";
import type { ReportView } from "./report-view.ts";

export function csvAnswer(view: ReportView, t: Page["t"]): Response {
	return new Response(reportCsv(view, t), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${csvName(view)}"`,
		},
	});
}
