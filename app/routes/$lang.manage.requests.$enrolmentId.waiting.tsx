import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { putOnWaitingList } from "#app/enrolments/answers.server.ts";
import { addressAfter } from "#app/enrolments/answers.ts";
import { loadWaitingList } from "#app/enrolments/requests.server.ts";
import { WaitingListPage } from "#app/enrolments/waiting-list-page.tsx";
import { textOf } from "#app/http/forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:waiting.title") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return { list: await loadWaitingList(db, person, { language, page: 1 }, now) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const answered = await putOnWaitingList(db, person, params.enrolmentId!, now);
	if (!answered.ok) return data({ refused: answered.refused }, { status: 400 });
	const address = addressAfter(textOf(form, "from"), answered.courseId, "waiting");
	throw redirect(`/${language}${address}`, 303);
}

export default function Waiting() {
	const { list } = useLoaderData<typeof loader>();
	return <WaitingListPage list={list} refused={useActionData<typeof action>()?.refused} />;
}
