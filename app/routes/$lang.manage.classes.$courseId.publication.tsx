import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClassPage } from "#app/courses/desk.server.ts";
import { publishClass } from "#app/courses/desk-changes.server.ts";
import { DeskClassPage } from "#app/courses/desk-class-page.tsx";
import { titleOfClass } from "#app/courses/desk-facts.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => titleOfClass(data) ?? t("manage:classes.title"),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return openClassPage(db, person, params.courseId!, language, now);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const published = await publishClass(db, person, params.courseId!, now);
	if (!published.ok) return data({ isRefused: true }, { status: 400 });
	throw redirect(`/${language}/manage/classes/${params.courseId}?done=published`, 303);
}

export default function Publication() {
	const page = useLoaderData<typeof loader>();
	return <DeskClassPage {...page} isRefused={useActionData<typeof action>()?.isRefused} />;
}
