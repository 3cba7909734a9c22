import { useTranslation } from "react-i18next";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Picto } from "#app/ui/picto.tsx";
import type { CourseToJoin } from "./join.server.ts";

type Named = Pick<CourseToJoin, "title" | "englishTitle" | "provider">;

/** Which class this is about, so that nobody asks for the wrong one. */
export function ClassLine({ course }: { course: Named }) {
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

export function ClassLines({ courses }: { courses: readonly (Named & { id: string })[] }) {
	return (
		<ul className="stack-s">
			{courses.map((course) => (
				<li key={course.id}>
					<ClassLine course={course} />
				</li>
			))}
		</ul>
	);
}
