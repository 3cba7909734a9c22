import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import type { Handle } from "#app/root.tsx";
import { EndPage } from "#app/surveys/end-page.tsx";
import { openerOf } from "#app/surveys/opener.ts";
import { finishSurvey, openSurvey } from "#app/surveys/survey.server.ts";
import { endOf } from "#app/surveys/survey-view.ts";

export const handle: Handle = { title: (t) => t("surveys:end.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const opener = openerOf(context, params.surveyToken!, request);
	const survey = await openSurvey(context.db, opener, context.now);
	if (survey.isFinished) throw redirect(`/${context.language}/survey/${opener.token}`);
	return endOf(survey, opener.token);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const opener = openerOf(context, params.surveyToken!, request);
	await finishSurvey(context.db, opener, context.now);
	throw redirect(`/${context.language}/survey/${opener.token}`, 303);
}

export default function End() {
	return <EndPage end={useLoaderData<typeof loader>()} />;
}
