import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { useHref } from "#app/i18n/page.tsx";
import { listClaims } from "#app/registers/claims.server.ts";
import { Claims } from "#app/registers/claims-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("my:claims.title") };

const WORDS = ["accepted", "declined", "changed", "cancelled", "locked"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const word = new URL(request.url).searchParams.get("done");
	const claims = await listClaims(db, person, language, now);
	return { claims, done: WORDS.find((one) => one === word) ?? null };
}

export default function ClaimsRoute() {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href("/today"), label: t("today.title") }}>
			<Claims {...useLoaderData<typeof loader>()} />
		</PageFrame>
	);
}
