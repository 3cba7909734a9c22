import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { JoinFieldsProps } from "./contact-fields.tsx";

/** Who sees it and what for, at the moment she gives it. Change `NOTICE_VERSION` with the words. */
export function ConsentFields({ many, typed, errors }: JoinFieldsProps & { many: boolean }) {
	const { t } = useTranslation("enrolments");
	const href = useHref();
	return (
		<section className="stack">
			<Notice tone="info" heading={t("notice.title")}>
				<p>{many ? t("notice.whoMany") : t("notice.who")}</p>
				<p>{t("notice.what")}</p>
				<p>{t("notice.never")}</p>
				<p>
					<a className="target" href={href("/privacy")}>
						{t("notice.more")}
					</a>
				</p>
			</Notice>
			<div className="choice-boxed">
				<Checkbox
					name="consent"
					value="yes"
					label={many ? t("notice.consentMany") : t("notice.consent")}
					checked={typed.consent === "yes"}
					error={errors.consent}
				/>
			</div>
		</section>
	);
}
