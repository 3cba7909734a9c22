import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { openChoice, saveChoice } from "#app/pilots/choice.server.ts";
import { ChoicePage } from "#app/pilots/choice-page.tsx";
import { chosenIn } from "#app/pilots/pilot-form.ts";
import { sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:classes.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return openChoice(context.db, params.slug!);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language, now } = context;
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const change = { courseIds: chosenIn(form, "courses"), seen: sent.seen };
	const saved = await saveChoice(db, person, params.slug!, change, now);
	if (!saved.ok) {
		return unsaved(sent, saved, ({ courseIds }) => ({ courses: [...courseIds] }));
	}
	throw redirect(`/${language}/pilots/${params.slug}?saved=yes`, 303);
}

export default function Classes() {
	return <ChoicePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
