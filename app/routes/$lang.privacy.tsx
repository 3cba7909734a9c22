import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { PrivacyPage } from "#app/people/privacy-page.tsx";
import { openPeriods } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t) => t("people:privacy.title"),
	description: (t) => t("people:privacy.short"),
};

export async function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return { periods: await openPeriods(context.db, context.language) };
}

export default function Privacy() {
	return (
		<PageFrame>
			<PrivacyPage {...useLoaderData<typeof loader>()} />
		</PageFrame>
	);
}
