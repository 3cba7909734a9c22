import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { QUESTIONS, type Question } from "./eligibility.ts";
import {
	answerFields,
	answersTo,
	answerValue,
	type EligibilityCheck,
	givenAnswers,
} from "./eligibility-form.ts";
import { VerdictView } from "./eligibility-verdict.tsx";
import { answerWords, questionWords } from "./eligibility-words.ts";

export function EligibilityPage(check: EligibilityCheck) {
	const { progress, answers } = check;
	const href = useHref();
	const fields = answerFields(answers);
	// Before the first answer there is nothing to carry, and the address says it all.
	const carried = { formId: "free", action: "/eligibility", method: "post" } as const;
	return (
		<PageFrame switcher={fields.length > 0 ? carried : undefined}>
			<form id="free" method="post" action={href("/eligibility")} className="stack">
				{fields.map(([name, value]) => (
					<HiddenField key={name} name={name} value={value} />
				))}
				{"ask" in progress ? (
					<Asked {...check} question={progress.ask} />
				) : (
					<VerdictView {...progress} />
				)}
				<GivenAnswers {...check} />
			</form>
		</PageFrame>
	);
}

/** Each answer is a button: one tap a question. */
function Asked({ question, answers, day }: EligibilityCheck & { question: Question }) {
	const { t, english, language } = usePage();
	const own = { t, language, day };
	const inEnglish = { t: english, language: "en", day } as const;
	return (
		<>
			<Steps current={QUESTIONS.indexOf(question) + 1} total={QUESTIONS.length} />
			<p className="soft">{t("guide:free.title")}</p>
			<h1>
				<Both
					own={questionWords(question, own)}
					english={questionWords(question, inEnglish)}
					block
				/>
			</h1>
			<p>{t("guide:free.lead")}</p>
			<div className="taps">
				{answersTo(question, answers, day).map((given) => (
					<Button
						key={answerValue(given.answer)}
						kind="secondary"
						name={question}
						value={answerValue(given.answer)}
					>
						<Both own={answerWords(given, own)} english={answerWords(given, inEnglish)} block />
					</Button>
				))}
			</div>
		</>
	);
}

/** The way back: the answer is asked for again, the others stay. */
function GivenAnswers({ answers, day }: EligibilityCheck) {
	const { t, language } = usePage();
	const wording = { t, language, day };
	const given = givenAnswers(answers);
	if (given.length === 0) return null;
	return (
		<Facts
			items={given.map((one) => ({
				term: questionWords(one.question, wording),
				value: (
					<Button kind="quiet" name="change" value={one.question} picto="pen">
						{t("guide:change", { what: answerWords(one, wording) })}
					</Button>
				),
			}))}
		/>
	);
}
