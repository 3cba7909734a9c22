import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openAccount } from "#app/people/account.server.ts";
import { AccountPage, type Saved } from "#app/people/account-page.tsx";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:account.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context);
	const account = await openAccount(context.db, person);
	return {
		personId: person.id,
		account,
		saved: savedOf(new URL(request.url).searchParams.get("saved")),
	};
}

export default function AccountRoute() {
	const { personId, account, saved } = useLoaderData<typeof loader>();
	return (
		<>
			<PageFrame>
				<AccountPage account={account} saved={saved} />
			</PageFrame>
			<OfflineParts personId={personId} />
		</>
	);
}

function savedOf(value: string | null): Saved {
	return value === "password" || value === "language" || value === "role" ? value : null;
}
