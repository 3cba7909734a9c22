import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireHerself } from "#app/access/require.ts";
import { listFactors } from "#app/factors/factors.server.ts";
import { DONE, SecurityPage } from "#app/factors/security-page.tsx";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("factors:security.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requireHerself(context);
	const done = new URL(request.url).searchParams.get("done");
	return {
		factors: await listFactors(context.db, person),
		done: DONE.find((one) => one === done) ?? null,
		isHeld: context.settingUp !== null,
	};
}

export default function Security() {
	const { factors, done, isHeld } = useLoaderData<typeof loader>();
	const { t } = useTranslation("people");
	const href = useHref();
	const back = { href: href("/account"), label: t("account.title") };
	return (
		<PageFrame {...(!isHeld && { back })}>
			<SecurityPage factors={factors} done={done} isHeld={isHeld} />
		</PageFrame>
	);
}
