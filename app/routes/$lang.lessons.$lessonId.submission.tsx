import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { recordMarks } from "#app/registers/register.server.ts";
import { loadRegisterPage, notRecorded } from "#app/registers/register-answers.server.ts";
import { hasMarks } from "#app/registers/register-form.ts";
import { RegisterPage } from "#app/registers/register-page.tsx";
import { SubmissionPage } from "#app/registers/submission-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:submission.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return loadRegisterPage(context, person, params.lessonId!, request);
}

/** The button stands in the register's own form, so what was tapped comes along and is saved first. */
export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const lessonId = params.lessonId!;
	const form = await request.formData();
	if (hasMarks(form)) {
		const recorded = await recordMarks(db, person, lessonId, form, now);
		if (!recorded.ok) return notRecorded(recorded, form);
	}
	const confirmed = form.get("confirmed") === "yes";
	const submitted = await submitRegister(db, person, lessonId, { confirmed }, now);
	const lesson = `/${language}/lessons/${lessonId}`;
	if (submitted.ok) throw redirect(`${lesson}/register?done=handed-in`, 303);
	throw redirect("unmarked" in submitted ? `${lesson}/submission` : `${lesson}/register`, 303);
}

export default function SubmissionRoute() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	if (answer) return <RegisterPage {...page} answer={answer} />;
	return <SubmissionPage register={page.register} />;
}
