import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { AnyRelease } from "#app/evaluation/releases/any-release.tsx";
import { subjectTitle } from "#app/evaluation/releases/page-title.ts";
import { PreparePage } from "#app/evaluation/releases/prepare-page.tsx";
import { openForPage } from "#app/evaluation/releases/release-page.server.ts";
import { openReturn, prepareReturn } from "#app/evaluation/releases/returns.server.ts";
import { failedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => t("releases:release.returnTitle", { subject: subjectTitle(data, t) }),
};

/** The return that is signed off, the draft that waits, or what it takes to prepare one. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const named = { slug: params.slug!, quarter: params.quarterEnd! };
	const { subject, ...of } = await openReturn(context.db, person, named, context.now);
	const shown = of.current && (await openForPage(context, { ...named, id: of.current.id }));
	return { subject: { slug: subject.slug, name: subject.name }, of, shown };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const named = { slug: params.slug!, quarter: params.quarterEnd! };
	const made = await prepareReturn(context, person, named, context.now);
	if (!made.ok) return failedForm({ draft: made.error }, {});
	throw redirect(`/${context.language}/pilots/${named.slug}/returns/${named.quarter}`, 303);
}

export default function Return() {
	const { subject, of, shown } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	if (shown) return <AnyRelease {...shown} failed={failed} />;
	return <PreparePage {...{ subject, of, failed }} />;
}
