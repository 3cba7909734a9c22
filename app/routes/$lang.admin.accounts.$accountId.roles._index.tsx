import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { addRole } from "#app/administration/account-changes.server.ts";
import { listProviders, openAccount } from "#app/administration/accounts.server.ts";
import { parseGrant } from "#app/administration/role-form.ts";
import { NewRolePage } from "#app/administration/role-pages.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:role.add") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const { id, name } = await openAccount(context.db, params.accountId!);
	requireFresh(context, `/${context.language}/admin/accounts/${id}/roles`);
	return { account: { id, name }, providers: await listProviders(context.db) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const { id: accountId } = await openAccount(db, params.accountId!);
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const page = `/${language}/admin/accounts/${accountId}`;
	requireFresh(context, `${page}/roles`);
	const parsed = parseGrant(form, await listProviders(db));
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	await addRole(db, person, { accountId, grant: parsed.value }, now);
	throw redirect(`${page}?done=role-added`, 303);
}

export default function NewRole() {
	const failed = useActionData<typeof action>() ?? { typed: {} };
	return <NewRolePage {...useLoaderData<typeof loader>()} {...failed} />;
}
