import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { Paper } from "./paper.server.ts";
import { paperCounts } from "./paper.ts";
import { PaperSheet } from "./paper-sheet.tsx";
import { mayMark } from "./register-state.ts";

export function PaperPage({ register, sheets, tutors, count }: Paper) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const href = useHref();
	const back = href(`/lessons/${register.lessonId}/register`);
	return (
		<PageFrame wide back={{ href: back, label: t("submission.back") }}>
			<div className="no-print stack">
				<h1>{t("paper.title")}</h1>
				<p>{t("paper.help")}</p>
				{register.ofClass && (
					<form method="get" className="walk-in-field">
						<SelectField
							name="lessons"
							label={t("paper.lessons")}
							value={String(count)}
							width="short"
							options={paperCounts.map((one) => ({
								value: String(one),
								label: formatNumber(one, language),
							}))}
						/>
						<Button kind="secondary">{t("paper.show")}</Button>
					</form>
				)}
				{mayMark(register.state) && (
					<ButtonLink kind="secondary" href={`${back}?paper=yes`} picto="pen">
						{t("paper.typeIn")}
					</ButtonLink>
				)}
			</div>
			{sheets.map((sheet) => (
				<PaperSheet key={sheet.lessonId} {...{ register, sheet, tutors }} />
			))}
		</PageFrame>
	);
}
