import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { AccountChangePage } from "#app/administration/account-change-page.tsx";
import { changeAccount } from "#app/administration/account-changes.server.ts";
import { accountChange } from "#app/administration/account-steps.ts";
import { openAccount } from "#app/administration/accounts.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { Handle } from "#app/root.tsx";

type Data = { change: NonNullable<ReturnType<typeof accountChange>> };

export const handle: Handle<Data> = { title: (t, { change }) => t(`admin:change.${change}.do`) };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const change = accountChange(params.step);
	if (!change) throw notFound();
	const account = await openAccount(context.db, params.accountId!);
	requireFresh(context, `/${context.language}/admin/accounts/${account.id}/${change}`);
	return { account, change };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const change = accountChange(params.step);
	if (!change) throw notFound();
	const { id: accountId } = await openAccount(db, params.accountId!);
	const page = `/${language}/admin/accounts/${accountId}`;
	requireFresh(context, `${page}/${change}`);
	const refusal = await changeAccount(db, person, { accountId, change }, now);
	if (refusal) return data({ refusal }, { status: 400 });
	throw redirect(`${page}?done=${change}`, 303);
}

export default function Change() {
	const refusal = useActionData<typeof action>()?.refusal ?? null;
	return <AccountChangePage {...useLoaderData<typeof loader>()} refusal={refusal} />;
}
