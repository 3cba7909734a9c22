import { useTranslation } from "react-i18next";
import { formatMonth } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import type { LessonList } from "./lesson-list.server.ts";
import { LessonRow } from "./lesson-row.tsx";

/** What was done, as the page after it is told in its address. */
const DONE = ["moved", "added", "cancelled", "reinstated"] as const;
export type LessonDone = (typeof DONE)[number];

export function lessonDone(value: string | null): LessonDone | null {
	return DONE.find((one) => one === value) ?? null;
}

type LessonListPageProps = { list: LessonList; done?: LessonDone | null };

export function LessonListPage({ list, done = null }: LessonListPageProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const { course, lessons, counts } = list;
	const page = `/manage/classes/${course.id}`;
	return (
		<DeskFrame back={{ href: href(page), label: course.title }}>
			{done && (
				<p role="status">
					<Status tone="good">{t(`lessons.done.${done}`)}</Status>
				</p>
			)}
			<div className="split">
				<h1>{t("lessons.title")}</h1>
				<ButtonLink href={href(`${page}/lessons/new`)} kind="secondary" picto="calendar">
					{t("lessons.add")}
				</ButtonLink>
			</div>
			<p className="soft">
				<Both own={course.title} english={course.englishTitle} />
			</p>
			{lessons.length === 0 ? (
				<Notice tone="info">
					<p>{t("lessons.none")}</p>
				</Notice>
			) : (
				<p>{t("lessons.count", { count: counts.all })}</p>
			)}
			<Months list={list} />
			<ul className="rows">
				{lessons.map((lesson) => (
					<LessonRow key={lesson.id} lesson={lesson} page={`${page}/lessons`} />
				))}
			</ul>
		</DeskFrame>
	);
}

function Months({ list: { course, months, month } }: { list: LessonList }) {
	const { t } = useTranslation("timetable");
	const { language } = usePage();
	const href = useHref();
	if (months.length < 2) return null;
	return (
		<nav className="desk-nav" aria-label={t("lessons.months")}>
			{months.map((one) => (
				<a
					key={one}
					href={`${href(`/manage/classes/${course.id}/lessons`)}?month=${one}`}
					aria-current={one === month ? "page" : undefined}
				>
					{formatMonth(one, language)}
				</a>
			))}
		</nav>
	);
}
