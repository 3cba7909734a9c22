import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pilotName } from "#app/evaluation/page-title.ts";
import { PublishedOn } from "#app/evaluation/release-list.tsx";
import { openRelease } from "#app/evaluation/releases.server.ts";
import { ReportBody } from "#app/evaluation/report-body.tsx";
import { ReportHead } from "#app/evaluation/report-head.tsx";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	report: true,
	title: (t, data) => t("evaluation:public.title", { pilot: pilotName(data) }),
};

/** Open to everybody: the one page below /pilots that is. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const release = await openRelease(context.db, params.slug!, params.releaseId!);
	keepUntil(context, endOfDay(context.now));
	return { ...release, pilot: release.view.pilot };
}

export default function PublishedReport() {
	const { view, pilot, id, hash, published_at } = useLoaderData<typeof loader>();
	const { t } = useTranslation("evaluation");
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href("/evidence"), label: t("evidence.title") }}>
			<ReportHead title={t("public.title", { pilot: pilot.name })} view={view} />
			<p>
				<PublishedOn at={published_at} />
			</p>
			<div className="actions">
				<ButtonLink
					href={href(`/pilots/${pilot.slug}/releases/${id}.csv`)}
					kind="secondary"
					picto="download"
				>
					{t("report.download")}
				</ButtonLink>
			</div>
			<ReportBody view={view} />
			<p className="small soft">
				{t("public.fixed")} <bdi className="fingerprint">{hash}</bdi>
			</p>
		</PageFrame>
	);
}
