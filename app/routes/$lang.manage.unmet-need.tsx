import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canUseDesk } from "#app/access/can.ts";
import { requirePerson } from "#app/access/require.ts";
import { openUnmetNeed } from "#app/finder/unmet-need.server.ts";
import { readPeriod } from "#app/finder/unmet-need-months.ts";
import { UnmetNeedPage } from "#app/finder/unmet-need-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:unmetNeed.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator", "evaluator");
	const { db, now } = context;
	const period = readPeriod(new URL(request.url).searchParams, now);
	return {
		need: await openUnmetNeed(db, person, period, now),
		onDesk: canUseDesk(person),
	};
}

export default function UnmetNeed() {
	return <UnmetNeedPage {...useLoaderData<typeof loader>()} />;
}
