import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClassReport } from "#app/attendance/class-report.server.ts";
import { ClassReportPage } from "#app/attendance/class-report-page.tsx";
import { tutorScope } from "#app/attendance/class-scope.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { ClassSurveys } from "#app/surveys/class-part.tsx";
import { openClassAsked } from "#app/surveys/class-surveys.server.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("attendance:report.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor");
	const { db, language, now } = context;
	const report = await openClassReport(db, tutorScope(person), params.courseId!, language, now);
	return { report, asked: await openClassAsked(db, report.head.id, now) };
}

export default function Report() {
	const { report, asked } = useLoaderData<typeof loader>();
	const { t } = usePage();
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href("/today"), label: t("registers:register.back") }}>
			<ClassReportPage report={report} />
			<ClassSurveys asked={asked} />
		</PageFrame>
	);
}
