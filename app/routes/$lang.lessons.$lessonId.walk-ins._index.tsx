import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { answerRegisterForm, loadRegisterPage } from "#app/registers/register-answers.server.ts";
import { RegisterPage } from "#app/registers/register-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:register.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return loadRegisterPage(context, person, params.lessonId!, request);
}

/** The button stands in the register's own form, so what was tapped comes along and is saved too. */
export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return answerRegisterForm(context, person, params.lessonId!, await request.formData());
}

export default function RegisterAgain() {
	const answer = useActionData<typeof action>();
	return <RegisterPage {...useLoaderData<typeof loader>()} answer={answer} />;
}
