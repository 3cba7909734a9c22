import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { openLinkAsks } from "#app/links/link-asks.server.ts";
import { LinkAsksPage } from "#app/links/link-asks-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:asks.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, textsIn: texts, publicUrl, sessionSecret: secret, now } = context;
	return {
		asks: await openLinkAsks(db, person, { texts, publicUrl, secret }, now),
		isDone: new URL(request.url).searchParams.has("done"),
	};
}

export default function LinkAsks() {
	return (
		<DeskFrame>
			<LinkAsksPage {...useLoaderData<typeof loader>()} />
		</DeskFrame>
	);
}
