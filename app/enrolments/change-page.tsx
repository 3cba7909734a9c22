import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { AnswerRefused } from "./answer-status.tsx";
import type { Refused } from "./answers.ts";
import { ChangeFields } from "./change-fields.tsx";
import type { openChange } from "./enrolment.server.ts";

export type ChangeAsked = Awaited<ReturnType<typeof openChange>>;

type ChangePageProps = {
	asked: ChangeAsked;
	errors?: FieldErrors;
	typed?: Record<string, string[]>;
	refused?: Refused;
};

/** One change, one page, one button that says what it does. */
export function ChangePage({ asked, errors = {}, typed = {}, refused }: ChangePageProps) {
	const { t } = useTranslation("places");
	const href = useHref();
	const words = useErrorTexts(errors);
	const { change, enrolment, isAllowed } = asked;
	const { request } = enrolment;
	const page = href(`/manage/enrolments/${request.id}`);
	const isWarned = refused?.refusal === "crecheFull";
	return (
		<DeskFrame
			back={{ href: page, label: t("page.back") }}
			switcher={{
				formId: "change",
				action: `/manage/enrolments/${request.id}/${change}`,
				method: "post",
			}}
		>
			<AnswerRefused refused={refused} />
			<ErrorSummary errors={words} />
			<h1>{t(`changes.${change}.title`)}</h1>
			<p className="lead">
				<Bdi>{request.learner.name}</Bdi>
				{" · "}
				<Both own={request.course.title} english={request.course.englishTitle} />
			</p>
			{isAllowed || refused ? (
				<form id="change" method="post" action={`${page}/${change}`} className="stack">
					<p>{t(`changes.${change}.help`)}</p>
					<ChangeFields asked={asked} typed={typed} errors={words} />
					{isWarned && <HiddenField name="meant" value="yes" />}
					<Button kind={isGrave(change) ? "danger" : "primary"}>
						{isWarned ? t("page.allTheSame") : t(`changes.${change}.title`)}
					</Button>
				</form>
			) : (
				<p>{t("page.notNow")}</p>
			)}
		</DeskFrame>
	);
}

function isGrave(change: ChangeAsked["change"]): boolean {
	return change === "withdrawal" || change === "no-show";
}
