import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { closeRequest } from "#app/enrolments/answers.server.ts";
import { addressAfter, parseClosing, pressedOn } from "#app/enrolments/answers.ts";
import { ClosingPage } from "#app/enrolments/closing-page.tsx";
import { openRequest, viewRequest } from "#app/enrolments/requests.server.ts";
import type { Handle } from "#app/root.tsx";
import { retiredCodes } from "#app/settings/retired.server.ts";

export const handle: Handle = { title: (t) => t("manage:answer.close") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return {
		from: pressedOn(request),
		retired: await retiredCodes(db, "close-reasons"),
		request: await viewRequest(db, person, params.enrolmentId!, language, now),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openRequest(db, person, params.enrolmentId!, language, now);
	const parsed = parseClosing(form);
	if (!parsed.ok) return data({ errors: parsed.errors }, { status: 400 });
	const closed = await closeRequest(db, person, params.enrolmentId!, parsed.value, now);
	if (!closed.ok) return data({ errors: {}, refused: closed.refused }, { status: 400 });
	throw redirect(
		`/${language}${addressAfter(pressedOn(request), closed.courseId, "request-closed")}`,
		303,
	);
}

export default function Closure() {
	const failed = useActionData<typeof action>();
	return <ClosingPage {...useLoaderData<typeof loader>()} {...failed} />;
}
