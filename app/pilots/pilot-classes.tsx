import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PilotCourse } from "./pilots.server.ts";
import { ProviderName } from "./provider-name.tsx";

export function PilotClasses({ courses }: { courses: readonly PilotCourse[] }) {
	const { t } = useTranslation("evaluation");
	const { language } = usePage();
	if (courses.length === 0) return <p>{t("pilots.noClasses")}</p>;
	const day = (date: string | null) => date && formatDay(date, language, "short");
	return (
		<DataTable
			caption={t("pilots.classesTitle")}
			rowHeader="title"
			columns={[
				{ key: "title", label: t("column.class") },
				{ key: "area", label: t("column.area") },
				{ key: "starts", label: t("column.starts") },
				{ key: "ends", label: t("column.ends") },
			]}
			rows={courses.map((course) => ({
				title: <ProviderName provider={{ name: course.title, left_on: course.left_on }} />,
				area: course.area ? <bdi>{course.area}</bdi> : t("group.online"),
				starts: day(course.starts_on),
				ends: day(course.ends_on),
			}))}
		/>
	);
}
