import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClassPage } from "#app/courses/desk.server.ts";
import { DeskClassPage } from "#app/courses/desk-class-page.tsx";
import { titleOfClass } from "#app/courses/desk-facts.ts";
import { assignTutor } from "#app/courses/tutors.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => titleOfClass(data) ?? t("manage:classes.title"),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return openClassPage(db, person, params.courseId!, language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language } = context;
	const errors = await assignTutor(db, person, params.courseId!, await request.formData());
	if (errors) return data({ errors }, { status: 400 });
	throw redirect(`/${language}/manage/classes/${params.courseId}#tutors`, 303);
}

export default function Tutors() {
	const page = useLoaderData<typeof loader>();
	return <DeskClassPage {...page} errors={useActionData<typeof action>()?.errors} />;
}
