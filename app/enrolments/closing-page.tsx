import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { offered } from "#app/settings/retired.ts";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { AnswerRefused } from "./answer-status.tsx";
import { CLOSE_REASONS, type Page, type Refused } from "./answers.ts";
import type { RequestView } from "./request-view.ts";

type ClosingPageProps = {
	request: RequestView;
	from: Page;
	retired: readonly string[];
	errors?: FieldErrors;
	refused?: Refused;
};

/** A closed request cannot be opened again, so it is never one slip of the thumb away. */
export function ClosingPage({ request, from, retired, errors = {}, refused }: ClosingPageProps) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const words = useErrorTexts(errors);
	const { course } = request;
	const back =
		from === "class"
			? { href: href(`/manage/classes/${course.id}`), label: course.title }
			: { href: href("/manage/waiting-list"), label: t("closing.back") };
	return (
		<DeskFrame back={back}>
			<AnswerRefused refused={refused} />
			<ErrorSummary errors={words} />
			<h1>{t("closing.title", { name: request.learner.name })}</h1>
			<p>
				<Both own={course.title} english={course.englishTitle} />
			</p>
			<p>{t("closing.help")}</p>
			<form method="post" action={href(`/manage/requests/${request.id}/closure?from=${from}`)}>
				<Choices
					type="radio"
					name="reason"
					legend={t("closing.reason")}
					error={words.reason}
					selected={[]}
					options={offered(CLOSE_REASONS, retired).map((reason) => ({
						value: reason,
						label: t(`closing.${reason}`),
					}))}
				/>
				<Button kind="danger">{t("closing.confirm")}</Button>
			</form>
		</DeskFrame>
	);
}
