import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { ClassLine } from "./class-line.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { EnglishFields } from "./english-fields.tsx";
import type { CourseToJoin } from "./join.server.ts";
import type { JoinTyped } from "./join-form.ts";

type JoinPageProps = { course: CourseToJoin; typed: JoinTyped; errors?: FieldErrors };

export function JoinPage({ course, typed, errors = {} }: JoinPageProps) {
	const { t } = useTranslation("enrolments");
	const { english, language } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	const here = `/classes/${course.slug}/join`;
	return (
		<PageFrame
			back={{ href: href(`/classes/${course.slug}`), label: t("join.back") }}
			switcher={{ formId: "join", action: here, method: "post" }}
			demo={course.isExample}
		>
			<ErrorSummary errors={words} />
			<Steps current={1} total={3} />
			<h1>
				<Both own={t("join.title")} english={english("enrolments:join.title")} block />
			</h1>
			<ClassLine course={course} />
			<p>{t("join.intro")}</p>
			<form id="join" method="post" action={href(`${here}/check`)} noValidate className="stack-l">
				<HiddenField name="form-key" value={typed["form-key"] ?? ""} />
				<HiddenField name="page-language" value={language} />
				<ContactFields typed={typed} errors={words} />
				<EnglishFields typed={typed} errors={words} />
				<ConsentFields typed={typed} errors={words} />
				<Button>{t("join.continue")}</Button>
			</form>
		</PageFrame>
	);
}
