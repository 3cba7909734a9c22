import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { SeenPage } from "#app/audit/seen-page.tsx";
import { openSeen } from "#app/audit/who-saw.server.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("audit:seen.title") };

export function loader({ context, params }: LoaderFunctionArgs) {
	// To who only teaches, such a page does not exist, whoever the learner is.
	const person = requirePerson(context, "tutor", "coordinator");
	return openSeen(context.db, person, params.learnerId!);
}

export default function Seen() {
	const page = useLoaderData<typeof loader>();
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href(`/learners/${page.id}`), label: page.name }}>
			<SeenPage {...page} />
		</PageFrame>
	);
}
