import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { Handle } from "#app/root.tsx";
import { parseAsked } from "#app/surveys/ask-form.ts";
import { openSlip } from "#app/surveys/learner-surveys.server.ts";
import { postOf } from "#app/surveys/opener.ts";
import { SlipPage } from "#app/surveys/slip-page.tsx";

export const handle: Handle = { title: (t) => t("surveys:slip.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, now } = context;
	const wave = parseAsked(new URL(request.url).searchParams);
	return openSlip(db, person, params.learnerId!, { wave, post: postOf(context), now });
}

export default function Slip() {
	return <SlipPage slip={useLoaderData<typeof loader>()} />;
}
