import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { ClassOutcomesPage } from "#app/outcomes/class-outcomes-page.tsx";
import { openClassOutcomes, recordOutcomes } from "#app/outcomes/outcomes.server.ts";
import { FORM_ID } from "#app/outcomes/outcomes-form-view.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("outcomes:title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const page = await openClassOutcomes(db, person, params.courseId!, language, now);
	return { ...page, isSaved: new URL(request.url).searchParams.get("saved") === "outcomes" };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const { course, subjects } = await openClassOutcomes(db, person, params.courseId!, language, now);
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const recorded = await recordOutcomes(db, person, subjects, form, now);
	if (!recorded.ok) return failedForm(recorded.errors, typedValues(form));
	throw redirect(`/${language}/today/classes/${course.id}/outcomes?saved=outcomes`, 303);
}

export default function Outcomes() {
	const page = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<PageFrame
			back={{ href: href("/today"), label: t("register.back") }}
			switcher={page.subjects.length > 0 ? { formId: FORM_ID } : {}}
		>
			<ClassOutcomesPage {...page} failed={failed} />
		</PageFrame>
	);
}
