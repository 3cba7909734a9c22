import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { nameIn } from "#app/assessments/page-title.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";
import { parseAsked } from "#app/surveys/ask-form.ts";
import { makeSurveyLink, openLearnerSurveys } from "#app/surveys/learner-surveys.server.ts";
import { LearnerSurveysPage } from "#app/surveys/learner-surveys-page.tsx";
import { NOT_OPEN, postOf } from "#app/surveys/opener.ts";
import { useErrorTexts } from "#app/ui/error-texts.ts";

export const handle: Handle = {
	title: (t, data) => t("surveys:learner.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, now } = context;
	return openLearnerSurveys(db, person, params.learnerId!, postOf(context), now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, now, sessionSecret } = context;
	const learnerId = params.learnerId!;
	const form = await readForm(request);
	const asked = { wave: parseAsked(form), now };
	const made = await makeSurveyLink(db, sessionSecret, person, learnerId, asked);
	if (made === "not-open") return failedForm(NOT_OPEN, typedValues(form));
	throw redirect(`/${context.language}/learners/${learnerId}/surveys`, 303);
}

export default function Link() {
	const errors = useErrorTexts(useActionData<typeof action>()?.errors ?? {});
	return <LearnerSurveysPage surveys={useLoaderData<typeof loader>()} errors={errors} />;
}
