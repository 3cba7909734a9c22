import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import type { LessonNews } from "./lesson-news.server.ts";
import { LessonWords } from "./lesson-row.tsx";
import type { Moments } from "./single-lesson.ts";

type LessonNewsPartProps = { news: Omit<LessonNews, "mark">; children?: ReactNode };

/** What happens to the lessons, before it does. */
export function LessonNewsPart({ news, children }: LessonNewsPartProps) {
	const { t } = useTranslation("timetable");
	return (
		<Card tone="warm" as="section" heading={<h2>{t("news.title")}</h2>}>
			<LessonNewsLists news={news} />
			<p className="small">{t("news.kept")}</p>
			{children}
		</Card>
	);
}

export function LessonNewsLists({ news }: Pick<LessonNewsPartProps, "news">) {
	const { t } = useTranslation("timetable");
	const { add, remove, move, stay } = news;
	if (add.length + remove.length + move.length + stay.length === 0) {
		return <p>{t("news.none")}</p>;
	}
	return (
		<>
			<Lessons title={t("news.add", { count: add.length })} lessons={add} />
			<Lessons title={t("news.remove", { count: remove.length })} lessons={remove} />
			<Moved title={t("news.move", { count: move.length })} move={move} />
			<Lessons title={t("news.stay", { count: stay.length })} lessons={stay} />
		</>
	);
}

function Lessons({ title, lessons }: { title: string; lessons: readonly Moments[] }) {
	if (lessons.length === 0) return null;
	return (
		<details className="fold">
			<summary>{title}</summary>
			<ul className="bullets">
				{lessons.map((lesson) => (
					<li key={lesson.startsAt}>
						<LessonWords lesson={lesson} />
					</li>
				))}
			</ul>
		</details>
	);
}

function Moved({ title, move }: { title: string; move: LessonNews["move"] }) {
	if (move.length === 0) return null;
	return (
		<details className="fold">
			<summary>{title}</summary>
			<ul className="bullets">
				{move.map(({ from, to }) => (
					<li key={from.startsAt}>
						<del>
							<LessonWords lesson={from} />
						</del>{" "}
						<ins>
							<LessonWords lesson={to} />
						</ins>
					</li>
				))}
			</ul>
		</details>
	);
}
