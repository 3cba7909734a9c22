import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getJoin, loadJoin } from "#app/enrolments/join.server.ts";
import { parseJoin, typedJoin } from "#app/enrolments/join-form.ts";
import { JoinJourney, type JoinStep } from "#app/enrolments/join-journey.tsx";
import { wishForOne } from "#app/enrolments/wish.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("enrolments:check.title"),
	titleOfMistakes: (t) => t("enrolments:join.title"),
};

export function headers() {
	return { "Cache-Control": "no-store" };
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	return loadJoin(context.db, wishForOne(params.slug!, request), context.language, context.now);
}

/** Nothing is kept yet: the answers come back in the page, to be looked at once more. */
export async function action({ context, params, request }: ActionFunctionArgs) {
	// A class that is not there is 404 whatever was typed.
	await getJoin(context.db, wishForOne(params.slug!, request), context.language, context.now);
	const form = await request.formData();
	const typed = typedJoin(form);
	const parsed = parseJoin(form);
	if (!parsed.ok) return data<JoinStep>({ typed, errors: parsed.errors }, { status: 400 });
	return data<JoinStep>({ typed, request: parsed.value });
}

export default function Check() {
	const { join, fresh } = useLoaderData<typeof loader>();
	return <JoinJourney join={join} fresh={fresh} step={useActionData<typeof action>()} />;
}
