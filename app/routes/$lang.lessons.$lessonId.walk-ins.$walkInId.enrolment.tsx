import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { toldIn } from "#app/privacy/told.ts";
import { enrolWalkIn } from "#app/registers/walk-in-enrol.server.ts";
import { openWalkIn } from "#app/registers/walk-in-match.server.ts";
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
	const told = toldIn(await readForm(request));
	const enrolled = await enrolWalkIn(db, person, ids, now, told);
	if (!enrolled.ok && enrolled.refused === "full") {
		return failedForm({ enrolment: "registers:errors.walkInFull" }, {});
	}
	const register = `/${language}/lessons/${ids.lessonId}/register`;
	throw redirect(enrolled.ok ? `${register}?done=walk-in-matched` : register, 303);
}

export default function WalkInEnrolmentRoute() {
	const desk = useLoaderData<typeof loader>();
	return <WalkInPage {...desk} failed={useActionData<typeof action>()} />;
}
