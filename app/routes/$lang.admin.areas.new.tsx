import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseNewArea } from "#app/administration/area-form.ts";
import { createArea, openAreas, partChoices } from "#app/administration/areas.server.ts";
import { NewAreaPage } from "#app/administration/new-area-page.tsx";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { refused, sentIn, switched } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:areas.add") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return { choices: partChoices(await openAreas(context.db)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseNewArea(form);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const errors = await createArea(db, person, parsed.value, now);
	if (errors) return refused(sent, errors);
	throw redirect(`/${language}/admin/areas?done=saved`, 303);
}

export default function NewArea() {
	const { choices } = useLoaderData<typeof loader>();
	return <NewAreaPage typed={{}} choices={choices} answer={useActionData<typeof action>()} />;
}
