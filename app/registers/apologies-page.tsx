import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { apologyReasons } from "./reason-forms.ts";
import { ReasonPage } from "./reason-page.tsx";
import type { OpenRegister } from "./register.server.ts";
import type { ErrorTexts } from "./register-line.tsx";
import { mayApologise } from "./register-state.ts";
import { expectedLines, type SheetLine } from "./sheet.ts";

type Props = { register: OpenRegister; failed: FailedForm | undefined };

/** Who said before that she cannot come, and one more. */
export function ApologiesPage({ register, failed }: Props) {
	const { t } = useTranslation("registers");
	const errors = useErrorTexts(failed?.errors ?? {});
	const lines = expectedLines(register);
	const said = lines.filter(({ apology }) => apology);
	const others = lines.filter(({ apology, mark }) => !apology && !mark);
	return (
		<ReasonPage register={register} title={t("apologies.title")} errors={errors}>
			{said.length > 0 && <Said lessonId={register.lessonId} lines={said} />}
			{mayApologise(register.state) && others.length > 0 ? (
				<ApologyForm lessonId={register.lessonId} lines={others} {...{ errors, failed }} />
			) : (
				<Notice tone="info">
					<p>{t("apologies.closed")}</p>
				</Notice>
			)}
		</ReasonPage>
	);
}

type LinesProps = { lessonId: string; lines: readonly SheetLine[] };

function Said({ lessonId, lines }: LinesProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<section className="stack-s">
			<h2>{t("apologies.said")}</h2>
			<ul className="people">
				{lines.map(({ enrolmentId, name, apology }) => (
					<li key={enrolmentId}>
						<span>
							<bdi>{name}</bdi>{" "}
							<span className="small soft">{t(`apologies.reasons.${apology ?? "not-said"}`)}</span>
						</span>
						<form method="post" action={href(`/lessons/${lessonId}/apologies/removal`)}>
							<HiddenField name="who" value={enrolmentId} />
							<Button kind="secondary">
								{t("apologies.comes")} <span className="visually-hidden">{name}</span>
							</Button>
						</form>
					</li>
				))}
			</ul>
		</section>
	);
}

type FormProps = LinesProps & { errors: ErrorTexts; failed: FailedForm | undefined };

function ApologyForm({ lessonId, lines, errors, failed }: FormProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<form method="post" action={href(`/lessons/${lessonId}/apologies`)} className="stack">
			<Choices
				type="radio"
				name="who"
				legend={t("apologies.who")}
				error={errors.who}
				selected={failed?.typed.who ?? []}
				options={lines.map((line) => ({
					value: line.enrolmentId,
					label: <bdi>{line.name}</bdi>,
				}))}
			/>
			<Choices
				type="radio"
				name="reason"
				legend={t("apologies.why")}
				hint={t("apologies.whyHint")}
				selected={failed?.typed.reason ?? []}
				options={apologyReasons.map((value) => ({
					value,
					label: t(`apologies.reasons.${value}`),
				}))}
			/>
			<Button>{t("apologies.submit")}</Button>
		</form>
	);
}
