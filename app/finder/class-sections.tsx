import { formatDay, formatDaysAway } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both, English } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Status } from "#app/ui/status.tsx";
import { classPath } from "./class-access.ts";
import type { ClassPage, ComingLesson } from "./class-page.ts";
import { ClassSection } from "./class-section.tsx";
import { OwnOrEnglish } from "./class-text.tsx";
import { SlotTimes, TitleOf } from "./class-words.tsx";
import { cost } from "./labels.ts";

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

export function WhenSection({ course }: CourseProps) {
	const { t, english } = usePage();
	const href = useHref();
	const { slots, term, lessons } = course;
	return (
		<ClassSection title="finder:class.when">
			{slots.length > 0 && (
				<div className="lead">
					<SlotTimes slots={slots} />
				</div>
			)}
			{term && <Term term={term} />}
			<h3>
				<Both own={t("finder:class.lessons")} english={english("finder:class.lessons")} />
			</h3>
			{lessons.length === 0 && <p>{t("finder:class.noLessons")}</p>}
			<ol className="lessons">
				{lessons.map((lesson) => (
					<Lesson key={lesson.id} lesson={lesson} />
				))}
			</ol>
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

function Lesson({ lesson: { day, starts, ends, isCancelled } }: { lesson: ComingLesson }) {
	const { t, english, language } = usePage();
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
		</li>
	);
}

/** What it costs, and the way to find out whether it is free for her. */
export function CostSection({ course }: CourseProps) {
	const { t, english } = usePage();
	const href = useHref();
	const { costPence, costNote, entryNote, freeFor } = course;
	const sentence = useCostSentence(costPence);
	return (
		<ClassSection title="finder:class.cost">
			{(!freeFor || costPence !== 0) && <p>{sentence}</p>}
			{freeFor && <p>{t(`class:cost.${freeFor}`)}</p>}
			{(freeFor === "eligible" || (!freeFor && costPence !== 0)) && (
				<p className="no-print">
					<a className="target" href={href("/eligibility")}>
						<Both own={t("guide:free.title")} english={english("guide:free.title")} />
					</a>
				</p>
			)}
			<Note text={costNote} />
			{entryNote && (
				<h3>
					<Both own={t("finder:class.whoFor")} english={english("finder:class.whoFor")} />
				</h3>
			)}
			<Note text={entryNote} />
		</ClassSection>
	);
}

function useCostSentence(pence: number | null): string {
	const { t, language } = usePage();
	if (pence === null) return t("finder:class.costUnknown");
	if (pence === 0) return t("finder:class.freeFor");
	return t("finder:class.paid", { cost: cost(t, pence, language) });
}

function Note({ text }: { text: string | null }) {
	if (!text) return null;
	return (
		<p className="measure">
			<English>{text}</English>
		</p>
	);
}

export function BringSection({ course: { bring, written } }: CourseProps) {
	if (bring.english === "") return null;
	return (
		<ClassSection title="finder:class.bring">
			<OwnOrEnglish text={bring} written={written} />
		</ClassSection>
	);
}

export function StepSection({ course: { step } }: CourseProps) {
	const href = useHref();
	if (!step) return null;
	return (
		<ClassSection title="class:step">
			<p>
				<a className="target" href={href(classPath({ slug: step.slug, code: null }))}>
					<TitleOf title={step.title} />
				</a>
			</p>
		</ClassSection>
	);
}
