import { useTranslation } from "react-i18next";
import { formatDayOfMonth } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { useCameWords } from "./came-of.tsx";
import type { ClassReport } from "./class-report.ts";
import { sheetRows } from "./sheet-rows.ts";
import { signKey } from "./sign-words.tsx";

/** Learners by lessons: each cell says its mark in words, and the style sheet draws the sign. */
export function SheetTable({ report: { days, learners } }: { report: ClassReport }) {
	const { t } = useTranslation("attendance");
	const { t: anyText, language } = usePage();
	const href = useHref();
	const came = useCameWords();
	const rows = learners.map(({ learnerId, name, strip, counts }) => {
		return { name, strip, href: href(`/learners/${learnerId}`), ...came(counts) };
	});
	const markup = sheetRows(rows, (sign) => anyText(signKey(sign)));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
		<section className="table-region" aria-label={t("sheet.caption")} tabIndex={0}>
			<table className="mark-table">
				<caption>{t("sheet.caption")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("sheet.learner")}</th>
						<th scope="col">{anyText("evaluation:measure.attendance")}</th>
						{days.map((day, index) => (
							<th key={index} scope="col" className="sheet-day">
								{formatDayOfMonth(day, language)}
							</th>
						))}
					</tr>
				</thead>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made, and tested */}
				<tbody dangerouslySetInnerHTML={{ __html: markup }} />
			</table>
		</section>
	);
}
