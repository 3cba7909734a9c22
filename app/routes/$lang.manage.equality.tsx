import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openTotals } from "#app/equality/totals.server.ts";
import { TotalsPage } from "#app/equality/totals-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("equality:totals.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, equalityKeys } = context;
	if (equalityKeys.length === 0) return { totals: null };
	return { totals: await openTotals(db, equalityKeys, person) };
}

export default function Totals() {
	return <TotalsPage {...useLoaderData<typeof loader>()} />;
}
