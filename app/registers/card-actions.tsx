import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { cancelReasons } from "./reason-forms.ts";
import { mayApologise, mayCancel } from "./register-state.ts";
import type { LessonSummary } from "./today.server.ts";

type Props = { lesson: LessonSummary };

/** Two taps cancel a lesson, one takes that back; nothing asks whether she is sure. */
export function CardActions({ lesson }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const { id, state } = lesson;
	if (state === "cancelled") return <Reinstate lesson={lesson} />;
	if (!mayApologise(state)) return null;
	return (
		<div className="card-actions no-print">
			{mayCancel(state) && <CancelHere lesson={lesson} />}
			<a href={href(`/lessons/${id}/apologies`)}>{t("register.apologies")}</a>
			<a href={href(`/lessons/${id}/paper`)}>{t("paper.print")}</a>
		</div>
	);
}

function CancelHere({ lesson: { id } }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<details className="fold">
			<summary>{t("register.cancel")}</summary>
			<form method="post" action={href(`/lessons/${id}/cancellation`)} className="stack-s">
				<p>{t("cancellation.tap")}</p>
				<HiddenField name="from" value="today" />
				<div className="cancel-reasons">
					{cancelReasons.map((reason) => (
						<Button key={reason} kind="secondary" name="reason" value={reason}>
							{t(`cancellation.reasons.${reason}`)}
						</Button>
					))}
				</div>
			</form>
		</details>
	);
}

function Reinstate({ lesson: { id } }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<form method="post" action={href(`/lessons/${id}/reinstatement`)} className="card-actions">
			<HiddenField name="from" value="today" />
			<Button kind="secondary">{t("today.undoCancel")}</Button>
		</form>
	);
}
