import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { DeskCourse } from "./desk.server.ts";

/** What else a coordinator does with a class. */
export function ClassWork({ course: { id, state } }: { course: DeskCourse }) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const isOver = state === "cancelled" || state === "finished";
	const page = `/manage/classes/${id}`;
	return (
		<p className="cluster">
			<ButtonLink href={href(`${page}/lessons`)} kind="secondary" picto="calendar">
				{t("lessons.open")}
			</ButtonLink>
			<ButtonLink href={href(`${page}/copy`)} kind="quiet">
				{t("copy.open")}
			</ButtonLink>
			{!isOver && (
				<>
					<ButtonLink href={href(`${page}/completion`)} kind="quiet">
						{t("finish.open")}
					</ButtonLink>
					<ButtonLink href={href(`${page}/cancellation`)} kind="quiet">
						{t("callOff.open")}
					</ButtonLink>
				</>
			)}
		</p>
	);
}
