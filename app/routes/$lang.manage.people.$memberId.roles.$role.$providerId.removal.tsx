import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { RoleRemovalPage } from "#app/people/role-removal-page.tsx";
import { type OneRole, openRole, takeRole } from "#app/people/team.server.ts";
import type { Handle } from "#app/root.tsx";

type Params = Record<string, string | undefined>;

export const handle: Handle = { title: (t) => t("people:team.remove") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const member = await openRole(context.db, person, roleOf(params));
	requireFresh(context, new URL(request.url).pathname);
	return { member };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	await openRole(context.db, person, roleOf(params));
	requireFresh(context, new URL(request.url).pathname);
	await takeRole(context.db, person, roleOf(params), context.now);
	throw redirect(`/${context.language}/manage/people?done=removed`, 303);
}

export default function RoleRemoval() {
	return <RoleRemovalPage {...useLoaderData<typeof loader>()} />;
}

function roleOf({ memberId = "", role = "", providerId = "" }: Params): OneRole {
	return { personId: memberId, role, providerId };
}
