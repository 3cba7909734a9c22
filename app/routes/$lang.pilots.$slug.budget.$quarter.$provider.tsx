import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { openQuarter, saveQuarter } from "#app/pilots/budget.server.ts";
import { parseBudget, typedBudget } from "#app/pilots/budget-form.ts";
import { QuarterPage } from "#app/pilots/quarter-page.tsx";
import { refused, sentIn, switched, unsaved } from "#app/pilots/setup-answer.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("pilots:budget.title") };

const subjectOf = (params: LoaderFunctionArgs["params"]) => ({
	slug: params.slug!,
	quarter: params.quarter!,
	provider: params.provider!,
});

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const { budget, ...opened } = await openQuarter(context.db, subjectOf(params));
	return { ...opened, typed: typedBudget(budget) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { db, language } = context;
	const { pilot } = await openQuarter(db, subjectOf(params));
	const form = await request.formData();
	const sent = sentIn(form);
	if (isLanguageSwitch(form)) return switched(sent);
	const parsed = parseBudget(form);
	if (!parsed.ok) return refused(sent, parsed.errors);
	const change = { budget: parsed.value, seen: sent.seen };
	const saved = await saveQuarter(db, person, subjectOf(params), change);
	if (!saved.ok) return unsaved(sent, saved, typedBudget);
	throw redirect(`/${language}/pilots/${pilot.slug}/budget?saved=yes`, 303);
}

export default function Quarter() {
	return (
		<QuarterPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
