import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Status } from "#app/ui/status.tsx";
import { referenceOf } from "./criteria.ts";
import type { CriterionNow } from "./criteria-now.ts";

const TONES = { can: "good", "with-help": "wait", "not-yet": "quiet" } as const;

/** The last result of each line of the curriculum; nothing where nobody looked at one. */
export function CriteriaTable({ criteria }: { criteria: readonly CriterionNow[] }) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	if (criteria.length === 0) return null;
	const can = criteria.filter(({ result }) => result === "can").length;
	return (
		<details className="fold">
			<summary>{t("criteriaForm.summary", { can, all: criteria.length })}</summary>
			<DataTable
				caption={t("criteriaForm.caption")}
				captionHidden
				rowHeader="line"
				columns={[
					{ key: "line", label: t("criteriaForm.line") },
					{ key: "result", label: t("criteriaForm.result") },
					{ key: "day", label: t("picture.day") },
				]}
				rows={criteria.map(({ criterion, result, assessedOn }) => ({
					line: (
						<span className="cell-lines">
							<span>{t(`criteria.${criterion}`)}</span>
							<bdi className="small soft">{referenceOf(criterion)}</bdi>
						</span>
					),
					result: <Status tone={TONES[result]}>{t(`criterionResult.${result}`)}</Status>,
					day: <span className="nowrap">{formatDay(assessedOn, language, "short")}</span>,
				}))}
			/>
		</details>
	);
}
