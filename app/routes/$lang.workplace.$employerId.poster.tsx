import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { Handle } from "#app/root.tsx";
import { openPoster } from "#app/workplace/poster.server.ts";
import { PosterPage } from "#app/workplace/poster-page.tsx";

export const handle: Handle = { title: (t) => t("workplace:poster.open"), paper: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "employer");
	return { poster: await openPoster(context.db, person, params.employerId!, context) };
}

export default function Poster() {
	return <PosterPage {...useLoaderData<typeof loader>()} />;
}
