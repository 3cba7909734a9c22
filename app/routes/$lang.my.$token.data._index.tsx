import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { MyDataPage } from "#app/links/my-data-page.tsx";
import { loadPersonData } from "#app/links/person-data.server.ts";
import { sectionsOf } from "#app/links/person-words.ts";
import { getOwner } from "#app/my/owner.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:data.title") };

export function headers() {
	return SECRET_ADDRESS;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, texts, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	const data = await loadPersonData(db, { ...owner, opened: false });
	return { token, sections: sectionsOf(data, texts, language) };
}

export default function MyData() {
	return <MyDataPage {...useLoaderData<typeof loader>()} />;
}
