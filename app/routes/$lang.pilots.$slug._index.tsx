import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { pilotName } from "#app/evaluation/page-title.ts";
import { useHref } from "#app/i18n/page.tsx";
import { AboutPilot } from "#app/pilots/about-pilot.tsx";
import { ChecklistPart } from "#app/pilots/checklist-part.tsx";
import { PilotClasses } from "#app/pilots/pilot-classes.tsx";
import { openClasses, openPilot } from "#app/pilots/pilots.server.ts";
import { openChecklist } from "#app/pilots/setup.server.ts";
import type { Handle } from "#app/root.tsx";
import { PilotSurveys } from "#app/surveys/pilot-part.tsx";
import { countResponses } from "#app/surveys/responses.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";

export const handle: Handle = { title: (_t, data) => pilotName(data) };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { db, now } = context;
	const pilot = await openPilot(db, params.slug!);
	const surveys = await countResponses(db, pilot.id, now);
	const checklist = await openChecklist(db, pilot);
	const isSaved = new URL(request.url).searchParams.get("saved") === "yes";
	return { pilot, courses: await openClasses(db, pilot.id), surveys, checklist, isSaved };
}

export default function PilotPage() {
	const { pilot, courses, surveys, checklist, isSaved } = useLoaderData<typeof loader>();
	const { t } = useTranslation(["evaluation", "compare", "pilots", "social"]);
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href("/pilots"), label: t("pilots.back") }}>
			{isSaved && (
				<p role="status">
					<Status tone="good">{t("pilots:saved")}</Status>
				</p>
			)}
			<h1>
				<bdi>{pilot.name}</bdi>
			</h1>
			<p className="lead measure">
				<bdi>{pilot.summary}</bdi>
			</p>
			<AboutPilot pilot={pilot} layout="tiles" />
			<div className="actions">
				<ButtonLink href={href(`/pilots/${pilot.slug}/report`)} picto="chart">
					{t("pilots.openReport")}
				</ButtonLink>
				<ButtonLink href={href(`/pilots/${pilot.slug}/releases`)} kind="secondary">
					{t("pilots.openReleases")}
				</ButtonLink>
				<ButtonLink href={href(`/pilots/${pilot.slug}/arms`)} kind="secondary">
					{t("compare:page.title")}
				</ButtonLink>
				<ButtonLink href={href(`/pilots/${pilot.slug}/voices`)} kind="secondary">
					{t("social:choice.title")}
				</ButtonLink>
			</div>
			<ChecklistPart slug={pilot.slug} checklist={checklist} />
			<PilotClasses courses={courses} />
			<PilotSurveys counts={surveys} />
		</PageFrame>
	);
}
