import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { SettingHistoryPage } from "#app/administration/setting-history-page.tsx";
import { openHistory } from "#app/administration/settings.server.ts";
import { textOf } from "#app/http/forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:settings.history") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const before = textOf(new URL(request.url).searchParams, "before", 36);
	return openHistory(context.db, before);
}

export default function History() {
	return <SettingHistoryPage {...useLoaderData<typeof loader>()} />;
}
