import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";
import { openerOf } from "#app/surveys/opener.ts";
import { StartPage } from "#app/surveys/start-page.tsx";
import { openSurvey } from "#app/surveys/survey.server.ts";
import { startOf } from "#app/surveys/survey-view.ts";

export const handle: Handle = { title: (t) => t("surveys:start.title") };

export function headers() {
	return SECRET_ADDRESS;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const opener = openerOf(context, params.surveyToken!, request);
	const survey = await openSurvey(context.db, opener, context.now);
	return {
		start: startOf(survey, opener.token),
		notice: await openNotice(context.db, "survey", context.language),
	};
}

export default function Start() {
	return <StartPage {...useLoaderData<typeof loader>()} />;
}
