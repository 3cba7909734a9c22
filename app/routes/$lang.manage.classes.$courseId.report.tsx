import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import { ClassReportPage } from "#app/attendance/class-report-page.tsx";
import { coordinatorScope } from "#app/attendance/class-scope.ts";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:report.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return openClassReport(db, coordinatorScope(person), params.courseId!, language, now);
}

export default function Report() {
	const report = useLoaderData<typeof loader>();
	const href = useHref();
	return (
		<DeskFrame>
			<ClassReportPage report={report} csv={href(`/manage/classes/${report.head.id}/report.csv`)} />
		</DeskFrame>
	);
}
