import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { useHref } from "#app/i18n/page.tsx";
import { openDevices } from "#app/people/devices.server.ts";
import { DevicesPage } from "#app/people/devices-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:devices.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context);
	const hasEnded = new URL(request.url).searchParams.get("done") === "ended";
	const devices = await openDevices(context.db, person, context.sessionId!, context.now);
	return { devices, hasEnded };
}

export default function Devices() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href("/account"), label: t("account.title") }}>
			<DevicesPage {...data} />
		</PageFrame>
	);
}
