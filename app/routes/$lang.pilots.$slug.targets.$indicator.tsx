import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { refused, sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import { parseTargets, typedTargets } from "#app/pilots/target-form.ts";
import { TargetPage } from "#app/pilots/target-page.tsx";
import { openTarget, saveTarget } from "#app/pilots/targets.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:targets.title") };

const subjectOf = (params: LoaderFunctionArgs["params"]) => ({
	slug: params.slug!,
	indicator: params.indicator!,
});

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { targets, ...opened } = await openTarget(context.db, subjectOf(params));
	return { ...opened, typed: typedTargets(targets, opened.indicator, opened.quarters) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language } = context;
	const { pilot, indicator, quarters } = await openTarget(db, subjectOf(params));
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseTargets(form, indicator, quarters);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const change = { targets: parsed.value, seen: sent.seen };
	const saved = await saveTarget(db, person, subjectOf(params), change);
	if (!saved.ok) return unsaved(sent, saved, (now) => typedTargets(now, indicator, quarters));
	throw redirect(`/${language}/pilots/${pilot.slug}/targets?saved=yes`, 303);
}

export default function Target() {
	return <TargetPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
