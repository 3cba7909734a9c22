import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { loadNextStep, sayNextStep } from "#app/outcomes/my-next-step.server.ts";
import { MyNextStepPage } from "#app/outcomes/my-next-step-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("outcomes:my.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return {
		token,
		step: await loadNextStep(db, owner, language, now),
		isSaved: new URL(request.url).searchParams.get("done") === "saved",
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	const form = await readForm(request);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const said = await sayNextStep(db, owner, form, now);
	if (!said.ok) return failedForm(said.errors, typedValues(form));
	throw redirect(`/${language}/my/${token}/next-step?done=saved`, 303);
}

export default function NextStep() {
	const page = useLoaderData<typeof loader>();
	return <MyNextStepPage {...page} failed={useActionData<typeof action>()} />;
}
