import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { removeRole } from "#app/administration/account-changes.server.ts";
import { openGrant } from "#app/administration/accounts.server.ts";
import { grantOf, grantSlug } from "#app/administration/accounts.ts";
import { RoleRemovalPage } from "#app/administration/role-pages.tsx";
import { notFound } from "#app/http/errors.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:role.removeTitle") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const { account, held } = await openGrant(context.db, params.accountId!, params.grant!);
	const address = `/admin/accounts/${account.id}/roles/${grantSlug(held)}/removal`;
	requireFresh(context, `/${context.language}${address}`);
	return { account: { id: account.id, name: account.name }, held };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const accountId = params.accountId!;
	const grant = grantOf(params.grant!);
	if (!grant) throw notFound();
	const page = `/${language}/admin/accounts/${accountId}`;
	requireFresh(context, `${page}/roles/${grantSlug(grant)}/removal`);
	const refusal = await removeRole(db, person, { accountId, grant }, now);
	if (refusal) return data({ refusal }, { status: 400 });
	throw redirect(`${page}?done=role-removed`, 303);
}

export default function Removal() {
	const refusal = useActionData<typeof action>()?.refusal ?? null;
	return <RoleRemovalPage {...useLoaderData<typeof loader>()} refusal={refusal} />;
}
