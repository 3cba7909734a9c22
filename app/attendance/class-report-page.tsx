import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { usePage } from "#app/i18n/page.tsx";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { StripKey } from "./attendance-strip.tsx";
import { ClassFigures } from "./class-figures.tsx";
import type { ClassReport } from "./class-report.ts";
import { HelpersPart } from "./helpers-part.tsx";
import { LearnerStrips } from "./learner-strips.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { signsIn } from "./signs.ts";
import { WeekPicture } from "./week-picture.tsx";

/** The same for the coordinator and for the tutor; only she has the file. */
export function ClassReportPage({ report, csv }: { report: ClassReport; csv?: string }) {
	const { t } = useTranslation("attendance");
	return (
		<>
			<Heading report={report} />
			{csv && (
				<div className="actions no-print">
					<ButtonLink href={csv} kind="secondary">
						{t("report.csv")}
					</ButtonLink>
				</div>
			)}
			<Part title={t("report.figures")}>
				<ClassFigures report={report} />
			</Part>
			<Part title={t("weeks.title")}>
				<WeekPicture weeks={report.weeks} />
			</Part>
			<Part title={t("sheet.title")}>
				<Sheet report={report} />
			</Part>
			<HelpersPart report={report} />
		</>
	);
}

function Heading({ report: { head } }: { report: ClassReport }) {
	const { t } = useTranslation("attendance");
	const { language, now } = usePage();
	return (
		<header>
			<p className="soft">{t("report.title")}</p>
			<h1>
				<CourseTitle {...head} />
			</h1>
			<p className="soft">
				<Bdi>{head.provider}</Bdi>
			</p>
			<p>{t("report.until", { day: formatDay(londonDate(now), language, "short") })}</p>
		</header>
	);
}

function Part({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="stack part">
			<h2>{title}</h2>
			{children}
		</section>
	);
}

function Sheet({ report }: { report: ClassReport }) {
	const { t } = useTranslation("attendance");
	if (report.learners.length === 0) return <p>{t("sheet.nobody")}</p>;
	return (
		<>
			<StripKey sheet signs={signsIn(report.learners.map(({ strip }) => strip))} />
			<LearnerStrips report={report} />
			<details className="fold sheet-fold">
				<summary>{t("sheet.asTable")}</summary>
				<SheetTable report={report} />
			</details>
		</>
	);
}
