import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { noteApology } from "#app/registers/apologies.server.ts";
import { ApologiesPage } from "#app/registers/apologies-page.tsx";
import { parseApology } from "#app/registers/reason-forms.ts";
import { openRegister } from "#app/registers/register.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:apologies.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openRegister(context.db, person, params.lessonId!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const lessonId = params.lessonId!;
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openRegister(db, person, lessonId, language, now);
	const parsed = parseApology(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const noted = await noteApology(db, person, { lessonId, ...parsed.value }, now);
	if (!noted) return failedForm({ who: "registers:errors.apologyWho" }, typedValues(form));
	throw redirect(`/${language}/lessons/${lessonId}/register?done=apology`, 303);
}

export default function ApologiesRoute() {
	const register = useLoaderData<typeof loader>();
	return <ApologiesPage register={register} failed={useActionData<typeof action>()} />;
}
