import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { closeRequest } from "#app/enrolments/answers.server.ts";
import { addressAfter, parseClosing } from "#app/enrolments/answers.ts";
import { ClosingPage } from "#app/enrolments/closing-page.tsx";
import { viewRequest } from "#app/enrolments/requests.server.ts";
import { textOf } from "#app/http/forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:answer.close") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const from = new URL(request.url).searchParams.get("from") ?? "list";
	return { from, request: await viewRequest(db, person, params.enrolmentId!, language, now) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const from = textOf(form, "from");
	const parsed = parseClosing(form);
	if (!parsed.ok) return data({ errors: parsed.errors, from }, { status: 400 });
	const closed = await closeRequest(db, person, params.enrolmentId!, parsed.value, now);
	if (!closed.ok) return data({ errors: {}, from, refused: closed.refused }, { status: 400 });
	throw redirect(`/${language}${addressAfter(from, closed.courseId, "request-closed")}`, 303);
}

export default function Closure() {
	const { request, from } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return <ClosingPage request={request} from={from} {...failed} />;
}
