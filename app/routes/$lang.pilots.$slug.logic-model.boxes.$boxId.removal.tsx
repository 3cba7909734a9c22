import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { BoxRemovalPage } from "#app/pilots/box-page.tsx";
import { openBox, removeBox } from "#app/pilots/logic-model.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:logic.removeTitle") };

const subjectOf = (params: LoaderFunctionArgs["params"]) => ({
	slug: params.slug!,
	boxId: params.boxId!,
});

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { pilot, facts } = await openBox(context.db, subjectOf(params));
	return { pilot, words: facts.words };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	await removeBox(context.db, person, subjectOf(params));
	throw redirect(`/${context.language}/pilots/${params.slug}/logic-model?saved=yes`, 303);
}

export default function BoxRemoval() {
	return <BoxRemovalPage {...useLoaderData<typeof loader>()} />;
}
