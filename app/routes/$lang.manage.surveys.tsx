import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { Handle } from "#app/root.tsx";
import { openDeskSurveys } from "#app/surveys/class-surveys.server.ts";
import { DeskSurveysPage } from "#app/surveys/desk-page.tsx";

export const handle: Handle = { title: (t) => t("surveys:desk.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return { classes: await openDeskSurveys(db, person, language, now) };
}

export default function Surveys() {
	return <DeskSurveysPage classes={useLoaderData<typeof loader>().classes} />;
}
