import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DeskCourse } from "./desk.server.ts";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";
import type { ListedLesson } from "./lesson-list.server.ts";
import { LessonWords } from "./lesson-row.tsx";
import { LESSON_REASONS, reasonKey } from "./single-lesson.ts";

type FormPageProps = {
	course: DeskCourse;
	typed: FactsTyped;
	errors?: FieldErrors;
};

type LessonPageProps = FormPageProps & { lesson: ListedLesson };

/** One more lesson than the week has. */
export function ExtraLessonPage({ course, typed, errors = {} }: FormPageProps) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	return (
		<LessonFrame course={course} title={t("extra.title")} path="new" words={words}>
			<p>{t("extra.help")}</p>
			<TimeFields typed={typed} words={words} />
			<Button picto="check">{t("extra.submit")}</Button>
		</LessonFrame>
	);
}

export function MoveLessonPage({ course, lesson, typed, errors = {} }: LessonPageProps) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	return (
		<LessonFrame course={course} title={t("move.title")} path={`${lesson.id}/move`} words={words}>
			<p className="lead">
				<LessonWords lesson={lesson} />
			</p>
			{lesson.mayChange ? (
				<>
					<p>{t("move.help")}</p>
					<HiddenField name="seen" value={lesson.startsAt} />
					<TimeFields typed={typed} words={words} />
					<ReasonField typed={typed} error={words.reason} />
					<Button picto="check">{t("move.submit")}</Button>
				</>
			) : (
				<Marked />
			)}
		</LessonFrame>
	);
}

export function CancelLessonPage({ course, lesson, typed, errors = {} }: LessonPageProps) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	const path = `${lesson.id}/cancellation`;
	return (
		<LessonFrame course={course} title={t("cancel.title")} path={path} words={words}>
			<p className="lead">
				<LessonWords lesson={lesson} />
			</p>
			{lesson.mayChange ? (
				<>
					<p>{t("cancel.help")}</p>
					<ReasonField typed={typed} error={words.reason} />
					<Button kind="danger">{t("cancel.submit")}</Button>
				</>
			) : (
				<Marked />
			)}
		</LessonFrame>
	);
}

type LessonFrameProps = {
	course: DeskCourse;
	title: string;
	/** Below the lessons of the class. */
	path: string;
	words: Record<string, string>;
	children: ReactNode;
};

function LessonFrame({ course, title, path, words, children }: LessonFrameProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const lessons = `/manage/classes/${course.id}/lessons`;
	const action = `${lessons}/${path}`;
	return (
		<DeskFrame
			back={{ href: href(lessons), label: t("lessons.title") }}
			switcher={{ formId: "lesson", action, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{title}</h1>
			<form id="lesson" method="post" action={href(action)} noValidate className="stack-l measure">
				{children}
			</form>
		</DeskFrame>
	);
}

type FieldsProps = { typed: FactsTyped; words: Record<string, string> };

function TimeFields({ typed, words }: FieldsProps) {
	const { t } = useTranslation(["timetable", "manage"]);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<div className="slot-row">
			<TextField type="date" label={t("manage:facts.weekday")} {...field("day")} />
			<TextField type="time" label={t("manage:facts.starts")} {...field("starts")} />
			<TextField type="time" label={t("manage:facts.ends")} {...field("ends")} />
		</div>
	);
}

export function ReasonField({ typed, error }: { typed: FactsTyped; error: string | undefined }) {
	const { t } = usePage();
	return (
		<Choices
			type="radio"
			name="reason"
			legend={t("timetable:reason")}
			error={error}
			selected={typed.reason ?? []}
			options={LESSON_REASONS.map((value) => ({ value, label: t(reasonKey(value)) }))}
		/>
	);
}

function Marked() {
	const { t } = useTranslation("timetable");
	return (
		<Notice tone="info">
			<p>{t("errors.marked")}</p>
		</Notice>
	);
}
