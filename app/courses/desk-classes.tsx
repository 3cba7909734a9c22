import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { DeskCourse } from "./desk.server.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { CourseState, NextLesson, TakenPlaces, Where } from "./desk-words.tsx";

const ORDER = ["draft", "published", "closed", "cancelled", "finished"] as const;

export function DeskClassesPage({ courses }: { courses: readonly DeskCourse[] }) {
	const { t } = useTranslation(["manage", "timetable"]);
	const href = useHref();
	return (
		<DeskFrame>
			<div className="split">
				<h1>{t("classes.title")}</h1>
				<ButtonLink href={href("/manage/classes/new")} picto="pen">
					{t("timetable:create.open")}
				</ButtonLink>
			</div>
			{courses.length === 0 && (
				<Notice tone="info">
					<p>{t("classes.none")}</p>
				</Notice>
			)}
			{ORDER.map((state) => (
				<CoursesIn key={state} state={state} courses={courses.filter((c) => c.state === state)} />
			))}
		</DeskFrame>
	);
}

type CoursesInProps = { state: (typeof ORDER)[number]; courses: readonly DeskCourse[] };

function CoursesIn({ state, courses }: CoursesInProps) {
	const { t } = useTranslation("manage");
	if (courses.length === 0) return null;
	return (
		<section className="stack" id={state}>
			<h2>{t(`classes.${state}`)}</h2>
			<ul className="grid">
				{courses.map((course) => (
					<CourseCard key={course.id} course={course} />
				))}
			</ul>
		</section>
	);
}

function CourseCard({ course }: { course: DeskCourse }) {
	const href = useHref();
	const isDraft = course.state === "draft";
	return (
		<Card
			as="li"
			heading={
				<h3>
					<a href={href(`/manage/classes/${course.id}`)}>
						<Both own={course.title} english={course.englishTitle} block />
					</a>
				</h3>
			}
		>
			<Facts layout="brief" items={useFacts(course)} />
			<p className="card-foot">
				<CourseState state={course.state} />
				{isDraft && <DraftGaps missing={course.missing} />}
			</p>
		</Card>
	);
}

function useFacts(course: DeskCourse): Fact[] {
	const { t } = useTranslation("manage");
	const { asking, waiting } = course.counts;
	const count = asking + waiting;
	const facts: (Fact | false)[] = [
		{ picto: "place", term: t("class.where"), value: <Where course={course} /> },
		{ picto: "calendar", term: t("classes.next"), value: <NextLesson next={course.next} /> },
		{ picto: "people", term: t("classes.places"), value: <TakenPlaces course={course} /> },
		count > 0 && {
			picto: "late",
			term: t("classes.waiting"),
			value: t("classes.waitingCount", { count }),
		},
	];
	return facts.filter((fact) => fact !== false);
}

function DraftGaps({ missing }: Pick<DeskCourse, "missing">) {
	const { t } = useTranslation("manage");
	if (missing.length === 0) return <Status tone="good">{t("classes.ready")}</Status>;
	return <span className="small">{t("classes.missingCount", { count: missing.length })}</span>;
}
