import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import type { FactsOptions } from "./all-facts.server.ts";
import { ClassFields } from "./class-fields.tsx";
import type { DeskCourse } from "./desk.server.ts";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { FactsChanged } from "./facts-changed.tsx";
import type { LessonNews } from "./lesson-news.server.ts";
import { LessonNewsPart } from "./lesson-news-part.tsx";

/** What the form gets back instead of being saved. */
export type FactsAnswer = {
	/** What the class said when the form was opened. */
	seen: string;
	typed: FactsTyped;
	errors?: FieldErrors;
	/** Somebody else saved meanwhile: what the form would say now. */
	there?: FactsTyped;
	lessons?: LessonNews;
};

type FactsPageProps = FactsAnswer & { course: DeskCourse; options: FactsOptions };

export type FactsFieldsProps = { typed: FactsTyped; errors: Record<string, string> };

export function DeskFactsPage(props: FactsPageProps) {
	const { course, options, seen, typed, errors = {}, there, lessons } = props;
	const { t } = useTranslation(["manage", "timetable"]);
	const href = useHref();
	const words = useErrorTexts(errors);
	const page = `/manage/classes/${course.id}`;
	return (
		<DeskFrame
			back={{ href: href(page), label: course.title }}
			switcher={{ formId: "facts", action: `${page}/facts`, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{t("facts.title")}</h1>
			{there && <FactsChanged typed={typed} now={there} />}
			{lessons && (
				<LessonNewsPart news={lessons}>
					<p>{t("timetable:news.saveHelp")}</p>
					<Button form="facts" picto="check">
						{t("timetable:news.save")}
					</Button>
				</LessonNewsPart>
			)}
			<form
				id="facts"
				method="post"
				action={href(`${page}/facts`)}
				noValidate
				className="stack-l measure"
			>
				<HiddenField name="seen" value={seen} />
				{lessons && <HiddenField name="agreed" value={lessons.mark} />}
				<ClassFields typed={typed} errors={words} options={options} />
				<Button picto="check">{t("facts.save")}</Button>
			</form>
		</DeskFrame>
	);
}
