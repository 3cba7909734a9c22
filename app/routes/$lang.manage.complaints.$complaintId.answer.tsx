import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canUseDesk } from "#app/access/can.ts";
import { requirePerson } from "#app/access/require.ts";
import { parseAnswer } from "#app/complaints/complaint-form.ts";
import { answerComplaint, openDeskComplaint } from "#app/complaints/desk.server.ts";
import { DeskComplaintPage } from "#app/complaints/desk-complaint-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("privacy:desk.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator", "administrator");
	return {
		complaint: await openDeskComplaint(context.db, person, params.complaintId!, context.now),
		isDesk: canUseDesk(person),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator", "administrator");
	const { db, sessionSecret: secret, publicUrl, textsIn: texts, language, now } = context;
	const id = params.complaintId!;
	// What is not hers is 404 whatever was sent.
	await openDeskComplaint(db, person, id, now);
	const form = await readForm(request);
	const parsed = parseAnswer(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const answer = { form: parsed.value, post: { texts, publicUrl, secret } };
	await answerComplaint(db, person, id, answer, now);
	throw redirect(`/${language}/manage/complaints?done=answered`, 303);
}

export default function Answer() {
	return (
		<DeskComplaintPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
	);
}
