import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadOwnPage } from "#app/attendance/helper-people.server.ts";
import { OwnPage } from "#app/attendance/own-page.tsx";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { openLink } from "#app/keeping/link.server.ts";
import { MyPage } from "#app/keeping/my-page.tsx";
import { openPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<Awaited<ReturnType<typeof loader>> | undefined> = {
	title: (t, data) => (data?.own ? t("attendance:my.title") : t("keeping:my.title")),
};

export function headers() {
	return SECRET_ADDRESS;
}

/** A person's own page, or the requests of one asking; a token of neither is not found. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await openPersonalLink(db, sessionSecret, token, now);
	if (owner) return { token, own: await loadOwnPage(db, owner, language, now), page: null };
	return { token, own: null, page: await openLink(db, sessionSecret, token, language, now) };
}

export default function My() {
	const { token, own, page } = useLoaderData<typeof loader>();
	return own ? <OwnPage page={own} token={token} /> : <MyPage page={page} />;
}
