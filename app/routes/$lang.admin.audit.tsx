import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { AdminFrame } from "#app/administration/admin-frame.tsx";
import { openEntries } from "#app/audit/entries.server.ts";
import { AuditPage } from "#app/audit/entries-page.tsx";
import { readAfter, readAsked } from "#app/audit/entry-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("audit:title") };

export function loader({ context, request }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const query = new URL(request.url).searchParams;
	return openEntries(context.db, readAsked(query), readAfter(query));
}

export default function Audit() {
	const { t } = useTranslation("audit");
	return (
		<AdminFrame title={t("title")}>
			<AuditPage {...useLoaderData<typeof loader>()} />
		</AdminFrame>
	);
}
