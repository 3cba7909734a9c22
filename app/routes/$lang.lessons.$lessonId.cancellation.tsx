import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { CancellationPage } from "#app/registers/cancellation-page.tsx";
import { cancelLesson } from "#app/registers/lesson-changes.server.ts";
import { parseCancelForm } from "#app/registers/reason-forms.ts";
import { openRegister } from "#app/registers/register.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:cancellation.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openRegister(context.db, person, params.lessonId!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await openRegister(db, person, params.lessonId!, language, now);
	const parsed = parseCancelForm(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const cancelled = await cancelLesson(db, person, params.lessonId!, parsed.value, now);
	if (!cancelled) {
		return failedForm({ reason: "registers:cancellation.marked" }, typedValues(form));
	}
	const isFromToday = textOf(form, "from") === "today";
	const page = isFromToday ? "today" : `lessons/${params.lessonId}/register`;
	throw redirect(`/${language}/${page}?done=cancelled`, 303);
}

export default function CancellationRoute() {
	const register = useLoaderData<typeof loader>();
	return <CancellationPage register={register} failed={useActionData<typeof action>()} />;
}
