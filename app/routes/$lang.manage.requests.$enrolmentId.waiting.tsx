import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { loadAnsweredFrom } from "#app/courses/desk-answer.server.ts";
import { AnsweredPage } from "#app/courses/desk-answered-page.tsx";
import { putOnWaitingList } from "#app/enrolments/answers.server.ts";
import { addressAfter, pressedOn } from "#app/enrolments/answers.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:waiting.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const asked = { enrolmentId: params.enrolmentId!, from: pressedOn(request) };
	return loadAnsweredFrom(db, person, asked, language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const answered = await putOnWaitingList(db, person, params.enrolmentId!, now);
	if (!answered.ok) return data({ refused: answered.refused }, { status: 400 });
	const address = addressAfter(pressedOn(request), answered.courseId, "waiting");
	throw redirect(`/${language}${address}`, 303);
}

export default function Waiting() {
	const answered = useLoaderData<typeof loader>();
	return <AnsweredPage answered={answered} refused={useActionData<typeof action>()?.refused} />;
}
