import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countClasses } from "#app/finder/finder.server.ts";
import { Home } from "#app/finder/home.tsx";
import { readSearch } from "#app/finder/search-params.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("finder:home.title"),
	description: (t) => t("finder:home.description"),
};

export async function loader({ context, request }: LoaderFunctionArgs) {
	// What was typed is in the address when the language was changed on the way.
	const { search } = readSearch(new URL(request.url).searchParams, context.language);
	keepUntil(context, endOfDay(context.now));
	return { search, counts: await countClasses(context.db, context.now) };
}

export default function Index() {
	return <Home {...useLoaderData<typeof loader>()} />;
}
