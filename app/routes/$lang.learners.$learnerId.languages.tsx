import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { getLearner } from "#app/assessments/learner.server.ts";
import { loadBackground, saveBackground } from "#app/background/background.server.ts";
import { parseBackground } from "#app/background/background-form.ts";
import { BackgroundPage } from "#app/background/background-page.tsx";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("background:title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language } = context;
	const { learner } = await getLearner(db, person, params.learnerId!, language);
	return {
		id: learner.id,
		name: learner.preferred_name,
		known: await loadBackground(db, learner.id),
		isSaved: new URL(request.url).searchParams.get("saved") === "languages",
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const { learner } = await getLearner(db, person, params.learnerId!, language);
	const form = await readForm(request);
	const { background } = parseBackground(form);
	if (isLanguageSwitch(form)) return data({ background, isChanged: false });
	if (!(await saveBackground(db, learner.id, form, { personId: person.id }, now)))
		return data({ background, isChanged: true }, { status: 400 });
	throw redirect(`/${language}/learners/${learner.id}/languages?saved=languages`, 303);
}

export default function Languages() {
	return (
		<BackgroundPage {...useLoaderData<typeof loader>()} typed={useActionData<typeof action>()} />
	);
}
