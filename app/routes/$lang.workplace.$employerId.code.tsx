import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { textOf } from "#app/http/forms.ts";
import type { Handle } from "#app/root.tsx";
import { renewCode } from "#app/workplace/code.server.ts";
import { CodePage } from "#app/workplace/code-pages.tsx";
import { openEmployer } from "#app/workplace/workplace.server.ts";

export const handle: Handle = { title: (t) => t("workplace:code.renew") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "employer");
	const { id, name, code } = await openEmployer(context.db, person, params.employerId!);
	return { employer: { id, name, code } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "employer");
	const { db, language } = context;
	const seen = textOf(await request.formData(), "seen");
	const employerId = params.employerId!;
	await renewCode(db, person, { employerId, seen });
	throw redirect(`/${language}/workplace?done=renewed`, 303);
}

export default function Code() {
	return <CodePage {...useLoaderData<typeof loader>()} change="code" />;
}
