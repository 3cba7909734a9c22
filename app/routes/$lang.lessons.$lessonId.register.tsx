import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import { answerRegisterForm, loadRegisterPage } from "#app/registers/register-answers.server.ts";
import { RegisterPage } from "#app/registers/register-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:register.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const page = await loadRegisterPage(context, person, params.lessonId!, request);
	return { ...page, personId: person.id };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	return answerRegisterForm(context, person, params.lessonId!, form);
}

export default function RegisterRoute() {
	const answer = useActionData<typeof action>();
	const { personId, ...page } = useLoaderData<typeof loader>();
	return (
		<>
			<RegisterPage {...page} answer={answer} />
			<OfflineParts personId={personId} lesson={page.register} keeps />
		</>
	);
}
