import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loadJoin } from "#app/enrolments/join.server.ts";
import { typedInLanguage, typedJoin } from "#app/enrolments/join-form.ts";
import { JoinJourney } from "#app/enrolments/join-journey.tsx";
import { wishForOne } from "#app/enrolments/wish.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("enrolments:join.title"),
	description: (t) => t("enrolments:join.description"),
};

/** The form holds a key of its own; going back to it must not lose what was typed. */
export function headers() {
	return { "Cache-Control": "private, no-cache" };
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const wish = wishForOne(params.slug!, request);
	return loadJoin(context.db, wish, context.language, context.now);
}

/** The form again with all that was typed, in whatever language was chosen meanwhile. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData();
	return { typed: typedInLanguage(typedJoin(form), form) };
}

export default function Join() {
	const { join, fresh } = useLoaderData<typeof loader>();
	return <JoinJourney join={join} fresh={fresh} step={useActionData<typeof action>()} />;
}
