import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ANSWER, NOT_SAID } from "./answer-form.ts";
import { ChoiceFields, NumberFields } from "./question-fields.tsx";
import type { AskedQuestion } from "./survey-view.ts";

const FORM_ID = "question";

type QuestionPageProps = { asked: AskedQuestion; failed: FailedForm | undefined };

/** One question a page. */
export function QuestionPage({ asked, failed }: QuestionPageProps) {
	const { t, english } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const chosen = failed ? chosenOf(failed.typed) : asked.chosen;
	const { question } = asked;
	return (
		<PageFrame
			back={{ href: href(asked.back), label: t("surveys:question.back") }}
			switcher={{ formId: FORM_ID }}
		>
			<ErrorSummary errors={errors} />
			<Progress asked={asked} />
			{asked.isHidden && <Hidden next={href(asked.next)} />}
			<form id={FORM_ID} method="post" action={href(asked.here)} className="stack">
				{question.kind === "number" ? (
					<NumberFields question={question} chosen={chosen} error={errors[ANSWER]} />
				) : (
					<ChoiceFields question={question} chosen={chosen} error={errors[ANSWER]} />
				)}
				<Button>
					<Both own={t("surveys:question.next")} english={english("surveys:question.next")} />
				</Button>
			</form>
			<p>
				<a href={href(asked.start)}>
					<Both own={t("surveys:question.stop")} english={english("surveys:question.stop")} />
				</a>
			</p>
		</PageFrame>
	);
}

/** What was typed, as the fields of the page had it. */
function chosenOf(typed: FailedForm["typed"]): string | null {
	return typed[ANSWER]?.[0] || (typed[NOT_SAID] ? NOT_SAID : null);
}

function Progress({ asked: { number, total } }: { asked: AskedQuestion }) {
	const { t } = usePage();
	return (
		<div className="steps">
			<p>{t("surveys:question.step", { number, total })}</p>
			<div className="steps-track" aria-hidden="true">
				{Array.from({ length: total }, (_, index) => (
					<i key={index} className={index < number ? "done" : undefined} />
				))}
			</div>
		</div>
	);
}

/** Answered elsewhere, or read to her: it stays unless she answers anew. */
function Hidden({ next }: { next: string }) {
	const { t, english } = usePage();
	return (
		<p>
			<Both own={t("surveys:question.kept")} english={english("surveys:question.kept")} />{" "}
			<a href={next}>{t("surveys:question.leave")}</a>
		</p>
	);
}
