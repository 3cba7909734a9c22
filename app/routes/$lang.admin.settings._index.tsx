import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { useDone } from "#app/administration/done.ts";
import { openSettings } from "#app/administration/settings.server.ts";
import { SettingsPage } from "#app/administration/settings-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:settings.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { groups: await openSettings(context.db) };
}

export default function Settings() {
	return <SettingsPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}
