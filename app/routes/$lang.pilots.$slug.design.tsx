import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { openDesign, sayDesign } from "#app/pilots/design.server.ts";
import { parseDesign, typedDesign } from "#app/pilots/design-form.ts";
import { DesignPage } from "#app/pilots/design-page.tsx";
import { refused, sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:design.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const isSaved = new URL(request.url).searchParams.get("saved") === "yes";
	const { facts, ...opened } = await openDesign(context.db, params.slug!, context.now);
	return { ...opened, isSaved, typed: facts ? typedDesign(facts) : {} };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language, now } = context;
	const { pilot } = await openDesign(db, params.slug!, now);
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseDesign(form);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const said = { facts: parsed.value, seen: sent.seen };
	const saved = await sayDesign(db, person, pilot.slug, said, now);
	if (!saved.ok) return unsaved(sent, saved, typedDesign);
	throw redirect(`/${language}/pilots/${pilot.slug}/design?saved=yes`, 303);
}

export default function Design() {
	return <DesignPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
