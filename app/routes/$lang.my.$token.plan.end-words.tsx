import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { loadMyPlan, sayMyWords } from "#app/plans/my-plan.server.ts";
import { MyPlanPage } from "#app/plans/my-plan-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:my.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

/** The page the form stands on, for when it comes back. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, my: await loadMyPlan(db, owner, now) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	const form = await request.formData();
	const saved = await sayMyWords(db, owner, form, language);
	if (!saved.ok) return failedForm(saved.errors, typedValues(form));
	throw redirect(`/${language}/my/${params.token}/plan`, 303);
}

export default function MyEndWords() {
	return <MyPlanPage {...useLoaderData<typeof loader>()} failed={useActionData<typeof action>()} />;
}
