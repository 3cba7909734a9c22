import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openClassPage } from "#app/courses/desk.server.ts";
import { DeskClassPage } from "#app/courses/desk-class-page.tsx";
import { isDeskDone, titleOfClass } from "#app/courses/desk-facts.ts";
import { isDone } from "#app/enrolments/answers.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => titleOfClass(data) ?? t("manage:classes.title"),
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const done = new URL(request.url).searchParams.get("done");
	return {
		...(await openClassPage(db, person, params.courseId!, language, now)),
		done: isDeskDone(done) || isDone(done) ? done : null,
	};
}

export default function DeskClass() {
	return <DeskClassPage {...useLoaderData<typeof loader>()} />;
}
