import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { PastAssessment } from "./past-assessment.ts";

/** What tutors wrote for the next one; nothing when nobody wrote anything. */
export function AssessmentNotes({ past }: { past: readonly PastAssessment[] }) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	const noted = past.filter(({ note }) => note !== null);
	if (noted.length === 0) return null;
	return (
		<>
			<h3>{t("learner.notes")}</h3>
			<Facts
				items={noted.map(({ assessedOn, note }) => ({
					term: formatDay(assessedOn, language, "short"),
					value: (
						<p className="note" dir="auto">
							{note}
						</p>
					),
				}))}
			/>
		</>
	);
}
