import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import {
	openClassAssessment,
	recordClassAssessment,
} from "#app/assessments/class-assessment.server.ts";
import { ClassAssessmentPage, FORM_ID } from "#app/assessments/class-assessment-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("assessments:classForm.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	return {
		page: await openClassAssessment(db, person, params.courseId!, language, now),
		saved: savedIn(request),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await readForm(request);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	const recorded = await recordClassAssessment(db, person, params.courseId!, form, now);
	if (!recorded.ok) return failedForm(recorded.errors, typedValues(form));
	const { length } = recorded.value.learners;
	throw redirect(`/${language}/today/classes/${params.courseId}/assessments?saved=${length}`, 303);
}

export default function ClassAssessment() {
	const { page, saved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = usePage();
	const href = useHref();
	const back = page.isCoordinator
		? { href: href(`/manage/classes/${page.id}`), label: t("assessments:classForm.back") }
		: { href: href("/today"), label: t("registers:register.back") };
	return (
		<PageFrame wide back={back} switcher={{ formId: FORM_ID }}>
			<ClassAssessmentPage page={page} failed={failed} saved={failed ? 0 : saved} />
		</PageFrame>
	);
}

/** How many were saved, as the address after saving says. */
function savedIn(request: Request): number {
	const said = Number(new URL(request.url).searchParams.get("saved"));
	return Number.isInteger(said) && said > 0 && said < 1000 ? said : 0;
}
