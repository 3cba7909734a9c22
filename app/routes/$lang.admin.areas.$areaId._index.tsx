import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseArea, typedArea } from "#app/administration/area-form.ts";
import { AreaPage } from "#app/administration/area-page.tsx";
import { openArea, saveArea } from "#app/administration/areas.server.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { refused, sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ area: { name: string } }> = { title: (_t, { area }) => area.name };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const { facts, ...opened } = await openArea(context.db, params.areaId!);
	return { ...opened, typed: typedArea(facts) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const { area } = await openArea(db, params.areaId!);
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseArea(form, area.kind);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const change = { id: area.id, facts: parsed.value, seen: sent.seen };
	const saved = await saveArea(db, person, change, now);
	if (!saved.ok) return unsaved(sent, saved, typedArea);
	throw redirect(`/${language}/admin/areas?done=saved`, 303);
}

export default function Area() {
	return <AreaPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
