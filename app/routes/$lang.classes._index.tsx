import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isbot } from "isbot";
import { findClasses } from "#app/finder/finder.server.ts";
import { paramsOf } from "#app/finder/finder-address.ts";
import type { Search } from "#app/finder/finder-search.ts";
import { resultsAbout, resultsTitle } from "#app/finder/labels.ts";
import { Results } from "#app/finder/results.tsx";
import { readSearch } from "#app/finder/search-params.ts";
import { countUnmetNeed } from "#app/finder/unmet-need.server.ts";
import { keepUntil } from "#app/http/keep.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ search: Search }> = {
	title: (t, { search }, language) => resultsTitle(t, search, language),
	description: (t, { search }, language) => resultsAbout(t, search, language),
	query: ({ search }) => paramsOf({ ...search, code: null }).toString(),
};

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	const { search, ignored } = readSearch(new URL(request.url).searchParams, language);
	const found = await findClasses(db, search, language, now);
	if (found.nothing) {
		const isBot = isbot(request.headers.get("user-agent"));
		// A count that fails or waits, on a full disk or for a lock, takes nobody's page or time away.
		void countUnmetNeed(db, search, isBot || request.method === "HEAD", now).catch(
			context.logError,
		);
	} else if (search.code === null) {
		// What finds nothing is counted each time; what a code opens is nobody else's.
		keepUntil(context, found.validUntil);
	}
	return { search, ignored, found };
}

export default function Classes() {
	return <Results {...useLoaderData<typeof loader>()} />;
}
