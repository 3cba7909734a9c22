import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askForPlaces } from "#app/enrolments/ask.server.ts";
import { getJoin, loadJoin } from "#app/enrolments/join.server.ts";
import { parseJoin, typedJoin } from "#app/enrolments/join-form.ts";
import { JoinJourney, type JoinStep } from "#app/enrolments/join-journey.tsx";
import { wishFromList } from "#app/enrolments/wish.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("enrolments:join.title") };

export function headers() {
	return { "Cache-Control": "no-store" };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	return loadJoin(context.db, wishFromList(request), context.language, context.now);
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, language, now, sessionSecret: secret } = context;
	const wish = wishFromList(request);
	// A class that is not there is 404 whatever was typed.
	await getJoin(db, wish, language, now);
	const form = await request.formData();
	const typed = typedJoin(form);
	const parsed = parseJoin(form);
	if (!parsed.ok) return data<JoinStep>({ typed, errors: parsed.errors }, { status: 400 });
	const asked = await askForPlaces(db, wish, parsed.value, { language, secret }, now);
	// The page names what has closed meanwhile, and sends the rest.
	if (!asked.ok) return data<JoinStep>({ typed, request: parsed.value }, { status: 400 });
	throw redirect(`/${language}/my/${asked.token}`, 303);
}

export default function RequestAgain() {
	const { join, fresh } = useLoaderData<typeof loader>();
	return <JoinJourney join={join} fresh={fresh} step={useActionData<typeof action>()} />;
}
