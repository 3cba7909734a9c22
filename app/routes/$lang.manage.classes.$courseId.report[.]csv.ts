import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageOfFile, requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import { classReportCsv, classReportName } from "#app/attendance/class-report-csv.ts";
import { coordinatorScope } from "#app/attendance/class-scope.ts";
import { londonDate } from "#app/i18n/london-time.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now, texts } = context;
	const scope = coordinatorScope(person);
	const report = await openClassReport(db, scope, params.courseId!, language, now);
	requireFresh(context, pageOfFile(request));
	return new Response(classReportCsv(report, texts.t), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${classReportName(report, londonDate(now))}"`,
		},
	});
}
