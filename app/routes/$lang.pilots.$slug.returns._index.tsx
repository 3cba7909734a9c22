import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { subjectTitle } from "#app/evaluation/releases/page-title.ts";
import { openReturns } from "#app/evaluation/releases/returns.server.ts";
import { ReturnsPage } from "#app/evaluation/releases/returns-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => t("releases:returns.title", { subject: subjectTitle(data, t) }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, now } = context;
	const { subject, quarters } = await openReturns(db, person, params.slug!, now);
	return { subject: { slug: subject.slug, name: subject.name }, quarters };
}

export default function Returns() {
	return <ReturnsPage {...useLoaderData<typeof loader>()} />;
}
