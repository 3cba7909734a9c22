import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";
import { deviceCookie } from "#app/surveys/device-cookie.ts";
import { openerOf } from "#app/surveys/opener.ts";
import { QuestionPage } from "#app/surveys/question-page.tsx";
import { getQuestion, openSurvey, saveAnswer } from "#app/surveys/survey.server.ts";
import { pathOf } from "#app/surveys/survey-steps.ts";
import { newDevice } from "#app/surveys/survey-token.server.ts";
import { askedOf } from "#app/surveys/survey-view.ts";

export const handle: Handle = { title: (t) => t("surveys:start.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const opener = openerOf(context, params.surveyToken!, request);
	const survey = await openSurvey(context.db, opener, context.now);
	const question = getQuestion(survey, params.item!);
	if (survey.isFinished) throw redirect(`/${context.language}/survey/${opener.token}`);
	return askedOf(survey, question, opener.token);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, language, now, secureCookies } = context;
	const known = openerOf(context, params.surveyToken!, request);
	const device = known.device ?? newDevice();
	const form = await readForm(request);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const opener = { ...known, device };
	const asked = { item: params.item!, form, language };
	const saved = await saveAnswer(db, opener, asked, now);
	if (!saved.ok) return failedForm(saved.errors, typedValues(form));
	const { next } = saved.value;
	throw redirect(`/${language}${pathOf(opener.token, next)}`, {
		status: 303,
		headers: { "Set-Cookie": deviceCookie(device, secureCookies) },
	});
}

export default function Question() {
	const asked = useLoaderData<typeof loader>();
	return <QuestionPage asked={asked} failed={useActionData<typeof action>()} />;
}
