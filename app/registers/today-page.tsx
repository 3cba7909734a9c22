import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, languageName } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import { LessonCard } from "./lesson-card.tsx";
import { CourseTitle } from "./lesson-words.tsx";
import type { TodayDone } from "./register-done.ts";
import type { LessonSummary, TaughtClass, Today } from "./today.server.ts";

type TodayPageProps = Today & {
	done: TodayDone | null;
	/** What comes after the lessons of today. */
	children?: ReactNode;
};

export function TodayPage(props: TodayPageProps) {
	const { lessons, waiting, waitingMore, next, classes, done, children } = props;
	const { t } = useTranslation("registers");
	const { language, now } = usePage();
	return (
		<PageFrame wide>
			<h1>{t("today.title")}</h1>
			<p className="lead">{formatDay(londonDate(now), language)}</p>
			{done && (
				<p role="status">
					<Status tone="good">{t(`register.done.${done}`)}</Status>
				</p>
			)}
			<section className="stack">
				{lessons.length > 0 ? (
					<LessonList lessons={lessons} withActions />
				) : (
					<NothingToday next={next} />
				)}
			</section>
			{children}
			<Waiting lessons={waiting} more={waitingMore} />
			{classes && <MyClasses classes={classes} />}
		</PageFrame>
	);
}

type LessonListProps = {
	lessons: readonly LessonSummary[];
	withDay?: boolean;
	heading?: "h2" | "h3";
	withActions?: boolean;
};

function LessonList({ lessons, ...look }: LessonListProps) {
	const { withDay = false, heading = "h2", withActions = false } = look;
	return (
		<ul className="grid">
			{lessons.map((lesson) => (
				<LessonCard key={lesson.id} {...{ lesson, withDay, heading, withActions }} />
			))}
		</ul>
	);
}

function NothingToday({ next }: { next: LessonSummary | null }) {
	const { t } = useTranslation("registers");
	if (!next) {
		return (
			<Notice tone="info" heading={t("today.none")}>
				<p>{t("today.noneNext")}</p>
			</Notice>
		);
	}
	return (
		<>
			<Notice tone="good" heading={t("today.none")}>
				<p>{t("today.nextLesson")}</p>
			</Notice>
			<LessonList lessons={[next]} withDay heading="h3" withActions />
		</>
	);
}

function Waiting({ lessons, more }: { lessons: readonly LessonSummary[]; more: number }) {
	const { t } = useTranslation("registers");
	return (
		<section className="stack">
			<h2>{t("today.waiting")}</h2>
			{lessons.length === 0 ? (
				<p>{t("today.waitingNone")}</p>
			) : (
				<>
					<p>{t("today.waitingHelp")}</p>
					<LessonList lessons={lessons} withDay heading="h3" />
				</>
			)}
			{more > 0 && <p>{t("today.waitingMore", { count: more })}</p>}
		</section>
	);
}

function MyClasses({ classes }: { classes: readonly TaughtClass[] }) {
	const { t } = useTranslation("registers");
	return (
		<section className="stack">
			<h2>{t("today.classes")}</h2>
			{classes.length === 0 && <p>{t("today.classesNone")}</p>}
			<div className="grid">
				{classes.map((course) => (
					<ClassCard key={course.id} course={course} />
				))}
			</div>
		</section>
	);
}

function ClassCard({ course }: { course: TaughtClass }) {
	const { t } = useTranslation("registers");
	const { t: words, language } = usePage();
	const href = useHref();
	const { learners } = course;
	const heading = (
		<h3>
			<CourseTitle {...course} />
		</h3>
	);
	const report = (
		<p className="cluster">
			<a href={href(`/today/classes/${course.id}`)}>{words("attendance:report.title")}</a>
			<a href={href(`/today/classes/${course.id}/assessments`)}>
				{words("assessments:classForm.title")}
			</a>
			<a href={href(`/today/classes/${course.id}/outcomes`)}>{words("outcomes:title")}</a>
		</p>
	);
	if (learners.length === 0) {
		return (
			<Card heading={heading}>
				{t("today.learnersNone")}
				{report}
			</Card>
		);
	}
	return (
		<Card heading={heading}>
			{report}
			<details className="fold">
				<summary>{t("today.learners", { count: learners.length })}</summary>
				<ul className="people">
					{learners.map((learner) => (
						<li key={learner.id}>
							<a href={href(`/learners/${learner.id}`)}>
								<bdi>{learner.name}</bdi>
							</a>
							<span className="small soft">{languageName(learner.language, language)}</span>
						</li>
					))}
				</ul>
			</details>
		</Card>
	);
}
