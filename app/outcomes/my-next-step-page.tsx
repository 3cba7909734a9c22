import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { MyFrame } from "#app/my/my-frame.tsx";
import { Words } from "#app/my/words.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Status } from "#app/ui/status.tsx";
import { OWN_WORDS } from "./destinations.ts";
import type { MyNextStep } from "./my-next-step.server.ts";
import { useChoiceWords } from "./step-words.tsx";

type MyNextStepPageProps = {
	token: string;
	step: MyNextStep | null;
	failed: FailedForm | undefined;
	isSaved: boolean;
};

const FORM_ID = "next-step";

/** One question, and what she said before. */
export function MyNextStepPage({ token, step, failed, isSaved }: MyNextStepPageProps) {
	const { t } = usePage();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<MyFrame
			token={token}
			titleKey="outcomes:my.title"
			errors={errors}
			switcher={step ? { formId: FORM_ID, method: "post" } : {}}
		>
			{isSaved && (
				<p role="status">
					<Status tone="good">{t("outcomes:my.saved")}</Status>
				</p>
			)}
			{step ? (
				<Question {...{ token, step, failed }} error={errors.step} />
			) : (
				<p>{t("outcomes:my.none")}</p>
			)}
		</MyFrame>
	);
}

type QuestionProps = Pick<MyNextStepPageProps, "token" | "failed"> & {
	step: MyNextStep;
	error: string | undefined;
};

function Question({ token, step, failed, error }: QuestionProps) {
	const { t, english } = usePage();
	const href = useHref();
	const words = useChoiceWords();
	const known = step.planned ? [step.planned.destination] : [];
	return (
		<form id={FORM_ID} method="post" action={href(`/my/${token}/next-step`)} className="stack">
			<p>{t("outcomes:my.why")}</p>
			<p>{t("outcomes:my.change")}</p>
			<Choices
				type="radio"
				name="step"
				legendSize="l"
				error={error}
				legend={
					<Both own={t("outcomes:my.question")} english={english("outcomes:my.question")} block />
				}
				options={OWN_WORDS.map((destination) => {
					const { own, english: inEnglish } = words({ destination, level: null });
					return { value: destination, label: own, english: inEnglish };
				})}
				selected={failed?.typed.step ?? known}
			/>
			<Button picto="check">
				<Words of="outcomes:my.save" />
			</Button>
		</form>
	);
}
