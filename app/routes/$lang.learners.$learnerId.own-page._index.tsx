import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { useHref } from "#app/i18n/page.tsx";
import { openOwnPageDesk } from "#app/my/desk.server.ts";
import { OwnPageOfLearner } from "#app/my/desk-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("my:staff.open") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, now, publicUrl, sessionSecret: secret, textsIn: texts } = context;
	const post = { texts, publicUrl, secret };
	const desk = await openOwnPageDesk(db, person, params.learnerId!, post, now);
	return { desk, isMailed: new URL(request.url).searchParams.get("done") === "mailed" };
}

export default function OwnPage() {
	const { desk, isMailed } = useLoaderData<typeof loader>();
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href(`/learners/${desk.id}`), label: desk.name }}>
			<OwnPageOfLearner desk={desk} isMailed={isMailed} />
		</PageFrame>
	);
}
