import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { DeskCourse } from "./desk.server.ts";

/** What else a coordinator does with a class. */
export function ClassWork({ course: { id } }: { course: DeskCourse }) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const page = `/manage/classes/${id}`;
	return (
		<p className="cluster">
			<ButtonLink href={href(`${page}/lessons`)} kind="secondary" picto="calendar">
				{t("lessons.open")}
			</ButtonLink>
		</p>
	);
}
