import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Evidence } from "#app/evaluation/release-list.tsx";
import { openEvidence } from "#app/evaluation/releases.server.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	report: true,
	title: (t) => t("evaluation:evidence.title"),
	description: (t) => t("evaluation:evidence.intro"),
};

export async function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return { pilots: await openEvidence(context.db) };
}

export default function EvidenceBase() {
	const { pilots } = useLoaderData<typeof loader>();
	const { t } = useTranslation("evaluation");
	return (
		<PageFrame wide>
			<h1>{t("evidence.title")}</h1>
			<p>{t("evidence.intro")}</p>
			<Evidence pilots={pilots} />
		</PageFrame>
	);
}
