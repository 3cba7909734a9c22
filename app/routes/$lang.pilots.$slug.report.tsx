import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { pilotName } from "#app/evaluation/page-title.ts";
import { loadWorkingView } from "#app/evaluation/report.server.ts";
import { ReportBody } from "#app/evaluation/report-body.tsx";
import { ReportHead } from "#app/evaluation/report-head.tsx";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t, data) => t("evaluation:report.title", { pilot: pilotName(data) }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const view = await loadWorkingView(context.db, params.slug!, context.now);
	return { view, pilot: view.pilot };
}

export default function WorkingReport() {
	const { view, pilot } = useLoaderData<typeof loader>();
	const { t } = useTranslation("evaluation");
	const href = useHref();
	const path = `/pilots/${pilot.slug}`;
	return (
		<PageFrame wide back={{ href: href(path), label: pilot.name }}>
			<Notice tone="warn" heading={t("report.working")}>
				<p>{t("report.workingHelp")}</p>
			</Notice>
			<ReportHead title={t("report.title", { pilot: pilot.name })} view={view} />
			<div className="actions">
				<ButtonLink href={href(`${path}/report.csv`)} kind="secondary" picto="download">
					{t("report.download")}
				</ButtonLink>
				<ButtonLink href={href(`${path}/releases`)} kind="secondary">
					{t("report.preview")}
				</ButtonLink>
			</div>
			<ReportBody view={view} />
		</PageFrame>
	);
}
