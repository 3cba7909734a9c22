import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { openToCoordinate } from "#app/registers/handing-in.server.ts";
import { parseReason } from "#app/registers/reason-forms.ts";
import { voidLesson } from "#app/registers/voiding.server.ts";
import { VoidingPage } from "#app/registers/voiding-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:voiding.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openToCoordinate(context.db, person, params.lessonId!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 403 or 404.
	await openToCoordinate(db, person, params.lessonId!, language, now);
	const parsed = parseReason(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	const voided = await voidLesson(db, person, params.lessonId!, parsed.value, now);
	const register = `/${language}/lessons/${params.lessonId}/register`;
	throw redirect(voided ? `${register}?done=voided` : register, 303);
}

export default function VoidingRoute() {
	const register = useLoaderData<typeof loader>();
	return <VoidingPage register={register} failed={useActionData<typeof action>()} />;
}
