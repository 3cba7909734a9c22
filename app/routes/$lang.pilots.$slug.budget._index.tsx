import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openBudget } from "#app/pilots/budget.server.ts";
import { BudgetPage } from "#app/pilots/budget-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:budget.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const isSaved = new URL(request.url).searchParams.get("saved") === "yes";
	return { ...(await openBudget(context.db, params.slug!)), isSaved };
}

export default function Budget() {
	return <BudgetPage {...useLoaderData<typeof loader>()} />;
}
