import { useTranslation } from "react-i18next";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Picto } from "#app/ui/picto.tsx";
import type { CourseToJoin } from "./join.server.ts";

/** Which class this is about, so that nobody asks for the wrong one. */
export function ClassLine({
	course,
}: {
	course: Pick<CourseToJoin, "title" | "englishTitle" | "provider">;
}) {
	const { t } = useTranslation("enrolments");
	return (
		<div className="about-class">
			<Picto name="book" size="l" />
			<p className="about-words">
				<span className="visually-hidden">{t("join.class")}: </span>
				<strong>
					<Both own={course.title} english={course.englishTitle} block />
				</strong>
				<span className="small soft">
					<Bdi>{course.provider}</Bdi>
				</span>
			</p>
		</div>
	);
}
