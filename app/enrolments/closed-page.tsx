import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ClassLine } from "./class-line.tsx";
import type { CourseToJoin } from "./join.server.ts";

export function ClosedPage({ course }: { course: CourseToJoin }) {
	const { t } = useTranslation("enrolments");
	const href = useHref();
	return (
		<PageFrame demo={course.isExample}>
			<h1>{t("closed.title")}</h1>
			<ClassLine course={course} />
			<p>{t("closed.help")}</p>
			<ButtonLink href={href("/classes")} picto="search">
				{t("closed.find")}
			</ButtonLink>
		</PageFrame>
	);
}
