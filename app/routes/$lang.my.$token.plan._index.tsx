import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { loadMyPlan } from "#app/plans/my-plan.server.ts";
import { MyPlanPage } from "#app/plans/my-plan-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:my.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, my: await loadMyPlan(db, owner, now) };
}

export default function MyLearningPlan() {
	return <MyPlanPage {...useLoaderData<typeof loader>()} />;
}
