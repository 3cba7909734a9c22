import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";

/** From the page of a class to what its register tells. */
export function ClassWays({ courseId }: { courseId: string }) {
	const { t } = useTranslation(["attendance", "assessments", "outcomes"]);
	const href = useHref();
	const course = `/manage/classes/${courseId}`;
	return (
		<p className="cluster">
			<a href={href(`${course}/report`)}>{t("report.title")}</a>
			<a href={href(`${course}/helpers`)}>{t("helpers.title")}</a>
			<a href={href(`/today/classes/${courseId}/assessments`)}>
				{t("assessments:classForm.title")}
			</a>
			<a href={href(`/today/classes/${courseId}/outcomes`)}>{t("outcomes:title")}</a>
		</p>
	);
}
