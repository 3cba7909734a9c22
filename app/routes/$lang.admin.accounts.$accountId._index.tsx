import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { AccountPage } from "#app/administration/account-page.tsx";
import { openAccount } from "#app/administration/accounts.server.ts";
import { useDone } from "#app/administration/done.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ account: { name: string } }> = {
	title: (_t, { account }) => account.name,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { account: await openAccount(context.db, params.accountId!) };
}

export default function Account() {
	return <AccountPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}
