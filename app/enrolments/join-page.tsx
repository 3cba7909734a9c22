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
import { ConsentFields } from "./consent-fields.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { CrecheField } from "./creche-field.tsx";
import { EnglishFields } from "./english-fields.tsx";
import type { Join } from "./join.server.ts";
import { isExample, JoinClasses } from "./join-classes.tsx";
import type { JoinTyped } from "./join-form.ts";
import { backOf, pathOf } from "./wish.ts";

type JoinPageProps = { join: Join; typed: JoinTyped; errors?: FieldErrors };

export function JoinPage({ join, typed, errors = {} }: JoinPageProps) {
	const { t } = useTranslation("enrolments");
	const { t: all, english, language } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	return (
		<PageFrame
			back={{
				href: href(backOf(join.wish)),
				label: join.wish.isOne ? t("join.back") : all("frame.list"),
			}}
			switcher={{ formId: "join", action: pathOf(join.wish), method: "post" }}
			demo={isExample(join)}
		>
			<ErrorSummary errors={words} />
			<Steps current={1} total={3} />
			<h1>
				<Both own={t("join.title")} english={english("enrolments:join.title")} block />
			</h1>
			<JoinClasses join={join} />
			<p>{t("join.intro")}</p>
			<form
				id="join"
				method="post"
				action={href(pathOf(join.wish, "/check"))}
				noValidate
				className="stack-l"
			>
				<HiddenField name="form-key" value={typed["form-key"] ?? ""} />
				<HiddenField name="page-language" value={language} />
				<ContactFields typed={typed} errors={words} />
				<EnglishFields typed={typed} errors={words} />
				{join.open.some(({ hasCreche }) => hasCreche) && (
					<CrecheField typed={typed} errors={words} />
				)}
				<ConsentFields
					notice={join.notice}
					many={join.open.length > 1}
					typed={typed}
					errors={words}
				/>
				<Button>{t("join.continue")}</Button>
			</form>
		</PageFrame>
	);
}
