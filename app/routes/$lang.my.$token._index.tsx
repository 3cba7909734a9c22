import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadOwnPage } from "#app/attendance/helper-people.server.ts";
import { OwnPage } from "#app/attendance/own-page.tsx";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { openLink } from "#app/keeping/link.server.ts";
import { MyPage } from "#app/keeping/my-page.tsx";
import { openPersonalLink } from "#app/keeping/personal-link.server.ts";
import { doneOf } from "#app/my/done.ts";
import { findMyHome } from "#app/my/home.server.ts";
import { HomePage } from "#app/my/home-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<Awaited<ReturnType<typeof loader>> | undefined> = {
	title: (t, data) => (data?.page ? t("keeping:my.title") : t("my:title")),
};

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

/** A person's own page, or the requests of one asking; a token of neither is not found. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const none = { token, home: null, own: null, page: null, done: doneOf(request.url) };
	const owner = await openPersonalLink(db, sessionSecret, token, now);
	if (!owner) return { ...none, page: await openLink(db, sessionSecret, token, language, now) };
	const home = await findMyHome(db, { owner, token, secret: sessionSecret }, language, now);
	if (home) return { ...none, home };
	return { ...none, own: await loadOwnPage(db, owner, language, now) };
}

export default function My() {
	const { token, home, own, page, done } = useLoaderData<typeof loader>();
	if (home) return <HomePage home={home} done={done} />;
	return own ? <OwnPage page={own} token={token} /> : page && <MyPage page={page} />;
}
