import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { readDraftForm } from "#app/evaluation/releases/draft-form.ts";
import { makeDraft } from "#app/evaluation/releases/drafts.server.ts";
import { subjectTitle } from "#app/evaluation/releases/page-title.ts";
import { openReleases } from "#app/evaluation/releases/releases.server.ts";
import { ReleasesPage } from "#app/evaluation/releases/releases-page.tsx";
import { wholePeriod } from "#app/evaluation/releases/returns.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t, data) => t("releases:list.title", { subject: subjectTitle(data, t) }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const { subject, releases } = await openReleases(context.db, person, params.slug!);
	const period = wholePeriod(subject.pilots, londonDate(context.now));
	return { subject: { slug: subject.slug, name: subject.name }, releases, period };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const slug = params.slug!;
	const form = await readForm(request);
	await openReleases(context.db, person, slug);
	const read = readDraftForm(form, londonDate(context.now));
	if (!read.ok) return failedForm(read.errors, typedValues(form));
	const wanted = { kind: "report", slug, ...read.value } as const;
	const made = await makeDraft(context, person, wanted, context.now);
	if (!made.ok) return failedForm({ draft: made.error }, typedValues(form));
	throw redirect(`/${context.language}/pilots/${slug}/releases/${made.id}`, 303);
}

export default function Releases() {
	const failed = useActionData<typeof action>();
	return <ReleasesPage {...useLoaderData<typeof loader>()} failed={failed} />;
}
