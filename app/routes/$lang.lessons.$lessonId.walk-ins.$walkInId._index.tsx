import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { matchWalkIn, openWalkIn } from "#app/registers/walk-in-match.server.ts";
import { WalkInPage } from "#app/registers/walk-in-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:walkIn.match") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const ids = { lessonId: params.lessonId!, walkInId: params.walkInId! };
	return openWalkIn(context.db, person, ids, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const ids = { lessonId: params.lessonId!, walkInId: params.walkInId! };
	const form = await request.formData();
	const matched = await matchWalkIn(db, person, ids, textOf(form, "enrolment"), now);
	if (matched === "unknown") {
		return failedForm({ enrolment: "registers:errors.walkInWho" }, typedValues(form));
	}
	const register = `/${language}/lessons/${ids.lessonId}/register`;
	throw redirect(matched === "closed" ? register : `${register}?done=walk-in-${matched}`, 303);
}

export default function WalkInRoute() {
	const desk = useLoaderData<typeof loader>();
	return <WalkInPage {...desk} failed={useActionData<typeof action>()} />;
}
