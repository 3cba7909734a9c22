import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { useHref } from "#app/i18n/page.tsx";
import { PilotList } from "#app/pilots/pilot-list.tsx";
import { openPilots } from "#app/pilots/pilots.server.ts";
import type { Handle } from "#app/root.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("evaluation:pilots.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return { pilots: await openPilots(context.db) };
}

export default function Pilots() {
	const { pilots } = useLoaderData<typeof loader>();
	const { t } = useTranslation(["evaluation", "pilots"]);
	const href = useHref();
	return (
		<PageFrame wide>
			<h1>{t("pilots.title")}</h1>
			<p>{t("pilots.intro")}</p>
			<div className="actions">
				<ButtonLink href={href("/pilots/new")} kind="secondary" picto="form">
					{t("pilots:new.open")}
				</ButtonLink>
			</div>
			<PilotList pilots={pilots} />
		</PageFrame>
	);
}
