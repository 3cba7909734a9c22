import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { loadAnsweredFrom } from "#app/courses/desk-answer.server.ts";
import { AnsweredPage } from "#app/courses/desk-answered-page.tsx";
import { givePlace } from "#app/enrolments/answers.server.ts";
import { addressAfter, pressedOn } from "#app/enrolments/answers.ts";
import { isMeant } from "#app/enrolments/change-form.ts";
import { readForm } from "#app/http/read-form.ts";
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
	const [enrolmentId, from] = [params.enrolmentId!, pressedOn(request)];
	const creche = isMeant(await readForm(request));
	const answered = await givePlace(db, person, enrolmentId, now, { creche });
	if (!answered.ok) {
		const again = `/manage/requests/${enrolmentId}/place?from=${from}`;
		return data({ refused: answered.refused, again }, { status: 400 });
	}
	const address = addressAfter(from, answered.courseId, "place");
	throw redirect(`/${language}${address}`, 303);
}

export default function Place() {
	const answered = useLoaderData<typeof loader>();
	return <AnsweredPage answered={answered} {...useActionData<typeof action>()} />;
}
