import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import { AnswerRefused } from "./answer-status.tsx";
import type { Refused } from "./answers.ts";
import { type EndedResult, fieldOf, resultsFor } from "./class-ending.ts";
import type { RequestView } from "./request-view.ts";

type Typed = Record<string, string[]>;

type ClassEndingPageProps = {
	course: { id: string; title: string; englishTitle: string };
	people: readonly RequestView[];
	lastDay: string;
	errors?: FieldErrors;
	typed?: Typed;
	refused?: Refused;
};

/** The results of a whole class in one form, at its end. */
export function ClassEndingPage(props: ClassEndingPageProps) {
	const { course, people, lastDay, errors = {}, typed = {}, refused } = props;
	const { t } = useTranslation("places");
	const href = useHref();
	const words = useErrorTexts(errors);
	const address = `/manage/classes/${course.id}/completion`;
	return (
		<DeskFrame
			back={{ href: href(`/manage/classes/${course.id}`), label: t("ending.back") }}
			switcher={{ formId: "ending", action: address, method: "post" }}
		>
			<AnswerRefused refused={refused} />
			<ErrorSummary errors={words} />
			<h1>{t("ending.title")}</h1>
			<p className="lead">
				<Both own={course.title} english={course.englishTitle} />
			</p>
			{people.length === 0 && <p>{t("ending.nobody")}</p>}
			<form
				id="ending"
				method="post"
				action={href(address)}
				className="stack"
				hidden={people.length === 0}
			>
				<p>{t("ending.help")}</p>
				<Days typed={typed} words={words} lastDay={lastDay} />
				<div className="stack" id="results">
					{people.map((person) => (
						<ResultOf key={person.id} person={person} typed={typed} />
					))}
				</div>
				<Button>{t("ending.save")}</Button>
			</form>
		</DeskFrame>
	);
}

type DaysProps = { typed: Typed; words: Record<string, string>; lastDay: string };

function Days({ typed, words, lastDay }: DaysProps) {
	const { t } = useTranslation("places");
	return (
		<>
			<TextField
				name="ended-on"
				type="date"
				label={t("fields.ended-on")}
				value={typed["ended-on"]?.[0] ?? lastDay}
				error={words["ended-on"]}
				width="short"
			/>
			<TextField
				name="achieved-on"
				type="date"
				label={t("fields.achieved-on")}
				hint={t("fields.achieved-onHint")}
				value={typed["achieved-on"]?.[0]}
				error={words["achieved-on"]}
				width="short"
			/>
		</>
	);
}

function ResultOf({ person, typed }: { person: RequestView; typed: Typed }) {
	const { t } = useTranslation("places");
	const name = fieldOf(person.id);
	const words = (result: EndedResult) =>
		result === "no-show" ? t("ending.never") : t(`outcome.${result}`);
	return (
		<Choices
			type="radio"
			name={name}
			legend={<Bdi>{person.learner.name}</Bdi>}
			selected={typed[name] ?? []}
			layout="row"
			options={[
				...resultsFor(person.state).map((result) => ({ value: result, label: words(result) })),
				{ value: "", label: t("ending.continues") },
			]}
		/>
	);
}
