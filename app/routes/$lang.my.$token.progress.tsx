import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { loadMyProgress } from "#app/plans/my-progress.server.ts";
import { ProgressPage } from "#app/plans/progress-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:progressOf.title"), own: true };

export function headers() {
	return SECRET_ADDRESS;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, ...(await loadMyProgress(db, owner, language, now)) };
}

export default function MyProgress() {
	return <ProgressPage {...useLoaderData<typeof loader>()} />;
}
