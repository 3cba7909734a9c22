import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnyRelease } from "#app/evaluation/releases/any-release.tsx";
import { releaseTitle } from "#app/evaluation/releases/page-title.ts";
import { openForPage } from "#app/evaluation/releases/release-page.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	report: true,
	title: (t, data) => releaseTitle(data, t),
};

/** Published for everybody it is open to all; anything else only to evaluators. */
export function loader({ context, params }: LoaderFunctionArgs) {
	return openForPage(context, { slug: params.slug!, id: params.releaseId! });
}

export default function Release() {
	return <AnyRelease {...useLoaderData<typeof loader>()} />;
}
