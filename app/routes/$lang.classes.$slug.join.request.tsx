import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askForPlace, loadJoin, openJoin } from "#app/enrolments/join.server.ts";
import { parseJoin, typedJoin } from "#app/enrolments/join-form.ts";
import { JoinJourney, type JoinStep } from "#app/enrolments/join-journey.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("enrolments:join.title") };

export function headers() {
	return { "Cache-Control": "no-store" };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	return loadJoin(context.db, params.slug!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, language, now } = context;
	// A class that is not there is 404 whatever was typed.
	await openJoin(db, params.slug!, language, now);
	const form = await request.formData();
	const typed = typedJoin(form);
	const parsed = parseJoin(form);
	if (!parsed.ok) return data<JoinStep>({ typed, errors: parsed.errors }, { status: 400 });
	const asked = await askForPlace(db, params.slug!, parsed.value, language, now);
	if (!asked.ok) return data<JoinStep>({ typed }, { status: 400 });
	throw redirect(`/${language}/classes/${params.slug}/join/done/${asked.reference}`, 303);
}

export default function RequestAgain() {
	const { course, fresh } = useLoaderData<typeof loader>();
	return <JoinJourney course={course} fresh={fresh} step={useActionData<typeof action>()} />;
}
