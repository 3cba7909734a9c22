import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { AbsencePageData } from "./absences.server.ts";
import { AbsentCard } from "./absent-card.tsx";

type AbsencesProps = { data: AbsencePageData; isDone: boolean; from: "today" | "desk" };

/** Who to ring now, and below those somebody tried already. */
export function Absences({ data: { formKey, toRing, tried }, isDone, from }: AbsencesProps) {
	const { t } = useTranslation("contact");
	return (
		<>
			{isDone && (
				<p role="status">
					<Status tone="good">{t("attempts.saved")}</Status>
				</p>
			)}
			<h1>{t("absences.title")}</h1>
			{toRing.length === 0 ? (
				<Notice tone="good">
					<p>{t("absences.none")}</p>
				</Notice>
			) : (
				<p className="lead">{t("absences.intro")}</p>
			)}
			<ul className="grid">
				{toRing.map((learner) => (
					<AbsentCard key={learner.enrolmentId} {...{ learner, formKey, from }} heading="h2" />
				))}
			</ul>
			{tried.length > 0 && (
				<details className="fold part">
					<summary>{t("absences.tried")}</summary>
					<p className="soft">{t("absences.triedHelp")}</p>
					<ul className="grid">
						{tried.map((learner) => (
							<AbsentCard key={learner.enrolmentId} {...{ learner, formKey, from }} heading="h3" />
						))}
					</ul>
				</details>
			)}
		</>
	);
}
