import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeApp } from "#app/factors/app.server.ts";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { RemovalPage } from "#app/factors/removal-page.tsx";
import { SecurityFrame } from "#app/factors/security-frame.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("factors:app.removeTitle") };

const PAGE = "/account/security/app/removal";

export function loader({ context }: LoaderFunctionArgs) {
	requireFreshHerself(context, PAGE);
	return null;
}

export async function action({ context }: ActionFunctionArgs) {
	const { person } = requireFreshHerself(context, PAGE);
	const isGone = await removeApp(context.db, person, context.now);
	const done = isGone ? "removed" : "kept";
	throw redirect(`/${context.language}/account/security?done=${done}`, 303);
}

export default function Removal() {
	return (
		<SecurityFrame>
			<RemovalPage />
		</SecurityFrame>
	);
}
