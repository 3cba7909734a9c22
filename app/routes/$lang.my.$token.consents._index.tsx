import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { listMyConsents } from "#app/my/consents.server.ts";
import { ConsentsPage } from "#app/my/consents-page.tsx";
import { getOwner } from "#app/my/owner.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("my:consents.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, consents: await listMyConsents(db, owner.learnerId) };
}

export default function Consents() {
	return <ConsentsPage {...useLoaderData<typeof loader>()} />;
}
