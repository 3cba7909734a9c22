import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findClasses } from "#app/finder/finder.server.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { keepUntil } from "#app/http/keep.ts";
import { HelperPage } from "#app/keeping/helper-page.tsx";
import { readChoice } from "#app/keeping/sheet-address.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("frame.helpers"),
	description: (t) => t("keeping:helper.intro"),
};

/** Nobody learns from here for whom somebody searched. */
export function headers() {
	return { "Referrer-Policy": "no-referrer" };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	const params = new URL(request.url).searchParams;
	const { search: read, ignored } = readSearch(params, language);
	// A workplace's classes are not printed for others.
	const search = { ...read, code: null };
	if (read.code !== null) ignored.push({ name: "code", value: read.code });
	const found = await findClasses(db, search, language, now);
	keepUntil(context, found.validUntil);
	return { search, ignored, found, choice: readChoice(params, language) };
}

export default function Helper() {
	return <HelperPage {...useLoaderData<typeof loader>()} />;
}
