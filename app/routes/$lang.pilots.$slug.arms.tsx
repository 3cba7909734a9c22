import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { pilotName } from "#app/evaluation/page-title.ts";
import { textOf } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { openArms, openComparison } from "#app/pilots/arms.server.ts";
import { ArmsPage } from "#app/pilots/arms-page.tsx";
import { openPilot } from "#app/pilots/pilots.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => t("compare:page.titleOf", { pilot: pilotName(data) }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { db, language, now } = context;
	return { ...(await openArms(db, params.slug!, language)), today: londonDate(now) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const form = await request.formData();
	await openPilot(context.db, params.slug!);
	const opening = {
		courseId: textOf(form, "class"),
		isMatched: textOf(form, "group") === "matched",
	};
	if (opening.courseId === "") return failedForm({ comparison: "compare:errors.class" }, {});
	const opened = await openComparison(context.db, person, params.slug!, opening, context.now);
	if (!opened.ok) return failedForm(opened.errors, {});
	throw redirect(`/${context.language}/pilots/${params.slug}/arms`, 303);
}

export default function ArmsRoute() {
	const arms = useLoaderData<typeof loader>();
	return <ArmsPage arms={arms} failed={useActionData<typeof action>()} />;
}
