import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { nameIn } from "#app/assessments/page-title.ts";
import type { Handle } from "#app/root.tsx";
import { openLearnerSurveys } from "#app/surveys/learner-surveys.server.ts";
import { LearnerSurveysPage } from "#app/surveys/learner-surveys-page.tsx";
import { postOf } from "#app/surveys/opener.ts";

export const handle: Handle = {
	title: (t, data) => t("surveys:learner.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, now } = context;
	return openLearnerSurveys(db, person, params.learnerId!, postOf(context), now);
}

export default function Surveys() {
	return <LearnerSurveysPage surveys={useLoaderData<typeof loader>()} errors={{}} />;
}
