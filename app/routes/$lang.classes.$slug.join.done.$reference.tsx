import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DonePage } from "#app/enrolments/done-page.tsx";
import { openReference } from "#app/enrolments/join.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("enrolments:done.title") };

export function headers() {
	return { "Cache-Control": "private, no-cache" };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	return openReference(db, params.slug!, params.reference!, language, now);
}

export default function Done() {
	return <DonePage page={useLoaderData<typeof loader>()} />;
}
