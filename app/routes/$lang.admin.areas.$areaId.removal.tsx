import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedArea } from "#app/administration/area-form.ts";
import { AreaPage } from "#app/administration/area-page.tsx";
import { openArea, removeArea } from "#app/administration/areas.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ area: { name: string } }> = { title: (_t, { area }) => area.name };

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const { facts, ...opened } = await openArea(context.db, params.areaId!);
	return { ...opened, typed: typedArea(facts) };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	if (!(await removeArea(db, person, params.areaId!, now))) {
		return data({ isRefused: true }, { status: 400 });
	}
	throw redirect(`/${language}/admin/areas?done=removed`, 303);
}

/** Only seen when it could not be removed. */
export default function Removal() {
	return <AreaPage {...useLoaderData<typeof loader>()} answer={undefined} isRefused />;
}
