import { useTranslation } from "react-i18next";
import { formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { type Counts, completeness, isFlagged, isShownInReports } from "#app/registers/rates.ts";
import { Status } from "#app/ui/status.tsx";

/** Beside every rate: how many of the marks we expect are there. */
export function Completeness({ counts }: { counts: Counts }) {
	const { t } = useTranslation("evaluation");
	const { language } = usePage();
	const rate = completeness(counts);
	if (rate === null) return null;
	if (isFlagged(rate)) {
		return (
			<p>
				<Status tone="warn">
					{t(isShownInReports(rate) ? "note.incomplete" : "note.unreliable")}
				</Status>
			</p>
		);
	}
	return (
		<p className="small soft">{t("note.completeness", { share: formatPercent(rate, language) })}</p>
	);
}
