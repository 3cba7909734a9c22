import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { searchAccounts } from "#app/administration/accounts.server.ts";
import { ACCOUNT_STATES, isRole } from "#app/administration/accounts.ts";
import { AccountsListPage } from "#app/administration/accounts-page.tsx";
import { useDone } from "#app/administration/done.ts";
import { textOf } from "#app/http/forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:accounts.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const query = new URL(request.url).searchParams;
	const role = query.get("role");
	const search = {
		words: textOf(query, "q", 80),
		role: isRole(role) ? role : null,
		state: ACCOUNT_STATES.find((state) => state === query.get("state")) ?? null,
	};
	const page = Number.parseInt(textOf(query, "page", 6), 10) || 1;
	return { search, found: await searchAccounts(context.db, search, page, context.language) };
}

export default function Accounts() {
	return <AccountsListPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}
