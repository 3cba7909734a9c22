import { formatDay, formatDaysAway } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { classPath } from "./class-access.ts";
import type { Moment } from "./class-card.ts";
import { type ClassPage, type ComingLesson, nextMoved } from "./class-page.ts";
import { ClassSection } from "./class-section.tsx";
import { SlotTimes } from "./class-words.tsx";

type CourseProps = { course: ClassPage };

/** Day, time and how many sleeps: who cannot read a date counts on her fingers. */
export function NextTime({ course: { next, daysAway } }: CourseProps) {
	const { t, english, language } = usePage();
	if (!next || daysAway === null) return null;
	const when = (tag: string) => (
		<>
			<bdi>{formatDay(next.day, tag, "weekday")}</bdi> <bdi className="num">{next.time}</bdi>
		</>
	);
	const away = formatDaysAway(daysAway, "en");
	return (
		<p className="next-time">
			<Both own={t("finder:card.next")} english={english("finder:card.next")} />
			<strong>
				<Both own={when(language)} english={when("en")} block />
			</strong>
			<Both own={formatDaysAway(daysAway, language)} english={away} />
		</p>
	);
}

/** Who knows the timetable would stand before a locked door. */
export function MovedNext({ course }: CourseProps) {
	const { t, english, language } = usePage();
	const moved = nextMoved(course);
	if (!moved) return null;
	const words = (tag: string) => ({
		from: momentWords(moved.from, tag),
		to: momentWords(moved.to, tag),
	});
	return (
		<Notice tone="warn">
			<p>
				<Both
					own={t("class:moved.next", words(language))}
					english={english("class:moved.next", words("en"))}
					block
				/>
			</p>
		</Notice>
	);
}

function momentWords({ day, time }: Moment, tag: string): string {
	return `${formatDay(day, tag, "weekday")} ${time}`;
}

export function WhenSection({ course }: CourseProps) {
	const { t, english } = usePage();
	const href = useHref();
	const { slots, term, lessons } = course;
	return (
		<ClassSection titleKey="finder:class.when">
			{slots.length > 0 && (
				<div className="lead">
					<SlotTimes slots={slots} />
				</div>
			)}
			{term && <Term term={term} />}
			<Lessons lessons={lessons} />
			{lessons.length > 0 && (
				<ButtonLink href={href(classPath(course, ".ics"))} kind="secondary" picto="calendar">
					<Both own={t("class:calendar")} english={english("class:calendar")} block />
				</ButtonLink>
			)}
		</ClassSection>
	);
}

function Term({ term }: { term: NonNullable<ClassPage["term"]> }) {
	const { t, english, language } = usePage();
	const daysIn = (tag: string) => ({
		from: formatDay(term.from, tag),
		to: formatDay(term.to, tag),
	});
	return (
		<p>
			<Both
				own={t("finder:class.term", daysIn(language))}
				english={english("finder:class.term", daysIn("en"))}
				block
			/>
		</p>
	);
}

function Lessons({ lessons }: Pick<ClassPage, "lessons">) {
	const { t, english } = usePage();
	return (
		<>
			<h3>
				<Both own={t("finder:class.lessons")} english={english("finder:class.lessons")} />
			</h3>
			{lessons.length === 0 && <p>{t("finder:class.noLessons")}</p>}
			<ol className="lessons">
				{lessons.map((lesson) => (
					<Lesson key={lesson.id} lesson={lesson} />
				))}
			</ol>
		</>
	);
}

function Lesson({ lesson }: { lesson: ComingLesson }) {
	const { t, english, language } = usePage();
	const { day, starts, ends, isCancelled, movedFrom } = lesson;
	const times = { from: starts, to: ends };
	const words = (
		<Both
			own={t("finder:class.lessonOn", { day: formatDay(day, language, "weekday"), ...times })}
			english={english("finder:class.lessonOn", { day: formatDay(day, "en", "weekday"), ...times })}
			block
		/>
	);
	return (
		<li>
			{isCancelled ? <s>{words}</s> : words}
			{isCancelled && <Status tone="warn">{t("finder:class.cancelled")}</Status>}
			{movedFrom && !isCancelled && (
				<Status tone="wait">
					{t("class:moved.was", { from: momentWords(movedFrom, language) })}
				</Status>
			)}
		</li>
	);
}
