import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { openLink } from "#app/keeping/link.server.ts";
import { MyPage } from "#app/keeping/my-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("keeping:my.title") };

export function headers() {
	return SECRET_ADDRESS;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	return openLink(db, sessionSecret, params.token!, language, now);
}

export default function My() {
	return <MyPage page={useLoaderData<typeof loader>()} />;
}
