import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { typedBox } from "#app/pilots/box-form.ts";
import { BoxPage } from "#app/pilots/box-page.tsx";
import { openBox, saveBox } from "#app/pilots/logic-model.server.ts";
import { sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:logic.edit") };

const subjectOf = (params: LoaderFunctionArgs["params"]) => ({
	slug: params.slug!,
	boxId: params.boxId!,
});

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { facts, ...opened } = await openBox(context.db, subjectOf(params));
	return { ...opened, typed: typedBox(facts) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language } = context;
	const form = await request.formData();
	const sent = sentIn(form);
	const { pilot } = await openBox(db, subjectOf(params));
	if (isLanguageSwitch(form)) return switched(sent);
	const saved = await saveBox(db, person, subjectOf(params), { form, seen: sent.seen });
	if (!saved.ok) return unsaved(sent, saved, typedBox);
	throw redirect(`/${language}/pilots/${pilot.slug}/logic-model?saved=yes`, 303);
}

export default function Box() {
	return <BoxPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
