import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { BoxPage } from "#app/pilots/box-page.tsx";
import { createBox, openNewBox } from "#app/pilots/logic-model.server.ts";
import { refused, sentIn, switched } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:logic.new") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return openNewBox(context.db, params.slug!);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language } = context;
	const { pilot } = await openNewBox(db, params.slug!);
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const of = { slug: pilot.slug, boxId: textOf(form, "id", 64) };
	const errors = await createBox(db, person, of, form);
	if (errors) return refused(sent, errors);
	throw redirect(`/${language}/pilots/${pilot.slug}/logic-model?saved=yes`, 303);
}

export default function NewBox() {
	const opened = useLoaderData<typeof loader>();
	return <BoxPage {...opened} typed={{}} seen="" answer={useActionData<typeof action>()} />;
}
