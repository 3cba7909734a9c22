import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { nameIn } from "#app/assessments/page-title.ts";
import { addressAfter, originOf, parseAttempt } from "#app/contact/attempt-form.ts";
import { getReachable, recordAttempt } from "#app/contact/attempts.server.ts";
import { openReady } from "#app/contact/ready.server.ts";
import { ReadyPage } from "#app/contact/ready-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t, data) => t("contact:ready.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now, publicUrl, sessionSecret: secret, textsIn: texts } = context;
	const asked = new URL(request.url).searchParams;
	const subject = { learnerId: params.learnerId!, enrolmentId: asked.get("for") || undefined };
	const ready = await openReady(db, person, subject, { texts, publicUrl, secret, language }, now);
	return { ...ready, isDone: asked.get("done") === "attempt" };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const learnerId = params.learnerId!;
	const form = await request.formData();
	// Whether she may comes before what she typed: a wrong form would hide a 404.
	await getReachable(db, person, learnerId, language);
	const parsed = parseAttempt(form);
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	await recordAttempt(db, person, learnerId, parsed.value, now);
	const address = addressAfter(originOf(form), learnerId, parsed.value.enrolmentId);
	throw redirect(`/${language}${address}`, 303);
}

export default function Contacts() {
	const { isDone, ...ready } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href(`/learners/${ready.id}`), label: ready.name }}>
			<ErrorSummary errors={useErrorTexts(failed?.errors ?? {})} />
			<ReadyPage ready={ready} isDone={isDone} />
		</PageFrame>
	);
}
