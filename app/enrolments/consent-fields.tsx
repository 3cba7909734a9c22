import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { NOTICES } from "#app/privacy/notices.ts";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Checkbox } from "#app/ui/choices.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { JoinFieldsProps } from "./contact-fields.tsx";

type ConsentFieldsProps = JoinFieldsProps & { many: boolean; notice: ShownNotice };

/** Who sees it, what for and how long, at the moment she gives it. Change `NOTICE_VERSION` with the words. */
export function ConsentFields({ notice, many, typed, errors }: ConsentFieldsProps) {
	const { t } = useTranslation("enrolments");
	const { t: all } = usePage();
	const href = useHref();
	return (
		<section className="stack">
			<Notice tone="info" heading={t("notice.title")}>
				<p>{many ? t("notice.whoMany") : t("notice.who")}</p>
				<p>{t("notice.what")}</p>
				<p>{t("notice.never")}</p>
				<p>{all(NOTICES[notice.name].keep, { time: notice.time })}</p>
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
