import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { countHidden, type ReportView } from "./report-view.ts";

type PublishFormProps = { view: ReportView; hash: string; errors?: FieldErrors };

/** What publishing means and how much of it will be hidden, before the button. */
export function PublishForm({ view, hash, errors = {} }: PublishFormProps) {
	const { t } = useTranslation("evaluation");
	const href = useHref();
	const { slug, name } = view.pilot;
	const hidden = countHidden(view);
	return (
		<>
			<ErrorSummary errors={useErrorTexts(errors)} />
			<h1>{t("publish.title", { pilot: name })}</h1>
			<Notice tone="info">
				<p>{t("publish.intro")}</p>
				<p>{t("public.rule")}</p>
				<p>
					<strong>
						{hidden === 0 ? t("publish.nothingHidden") : t("publish.hidden", { count: hidden })}
					</strong>
				</p>
				<p>{t("publish.lookBelow")}</p>
			</Notice>
			<form method="post" action={href(`/pilots/${slug}/releases?index`)}>
				<HiddenField name="hash" value={hash} />
				<div id="publish">
					<Button picto="check">{t("publish.button")}</Button>
				</div>
			</form>
		</>
	);
}
