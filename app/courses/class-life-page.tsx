import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import type { DeskCourse } from "./desk.server.ts";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { ReasonField } from "./lesson-form-page.tsx";

type LifePageProps = { course: DeskCourse; typed: FactsTyped; errors?: FieldErrors };

export function CopyClassPage({ course, id, typed, errors = {} }: LifePageProps & { id: string }) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	return (
		<LifeFrame course={course} title={t("copy.title")} path="copy" words={words}>
			<p>{t("copy.help")}</p>
			<p>{t("copy.lasts")}</p>
			<HiddenField name="id" value={typed.id?.[0] ?? id} />
			<TextField
				type="date"
				name="starts-on"
				label={t("copy.first")}
				value={typed["starts-on"]?.[0]}
				error={words["starts-on"]}
				width="medium"
			/>
			<Checkbox
				name="next"
				value="yes"
				label={t("copy.next")}
				checked={typed.next?.[0] === "yes"}
			/>
			<Button picto="check">{t("copy.submit")}</Button>
		</LifeFrame>
	);
}

type EndingPageProps = LifePageProps & { toCome: number };

export function CancelClassPage({ course, toCome, typed, errors = {} }: EndingPageProps) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	return (
		<LifeFrame course={course} title={t("callOff.title")} path="cancellation" words={words}>
			<p>{t("callOff.help")}</p>
			<ul className="bullets">
				<li>{t("callOff.lessons", { count: toCome })}</li>
				<li>{t("callOff.people", { count: course.counts.taken })}</li>
			</ul>
			<ReasonField typed={typed} error={words.reason} />
			<Button kind="danger">{t("callOff.submit")}</Button>
		</LifeFrame>
	);
}

export function FinishClassPage({ course, toCome, errors = {} }: EndingPageProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const words = useErrorTexts(errors);
	return (
		<LifeFrame course={course} title={t("finish.title")} path="ending" words={words}>
			<p>{t("finish.help")}</p>
			<p>{t("finish.people", { count: course.counts.taken })}</p>
			{toCome > 0 ? (
				<p>
					<a href={href(`/manage/classes/${course.id}/lessons`)}>{t("finish.toCome")}</a>
				</p>
			) : (
				<Button picto="check">{t("finish.submit")}</Button>
			)}
		</LifeFrame>
	);
}

type LifeFrameProps = {
	course: DeskCourse;
	title: string;
	path: string;
	words: Record<string, string>;
	children: ReactNode;
};

function LifeFrame({ course, title, path, words, children }: LifeFrameProps) {
	const href = useHref();
	const page = `/manage/classes/${course.id}`;
	const action = `${page}/${path}`;
	return (
		<DeskFrame
			back={{ href: href(page), label: course.title }}
			switcher={{ formId: "life", action, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{title}</h1>
			<p className="soft">
				<Both own={course.title} english={course.englishTitle} />
			</p>
			<form id="life" method="post" action={href(action)} noValidate className="stack-l measure">
				{children}
			</form>
		</DeskFrame>
	);
}
