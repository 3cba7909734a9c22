import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { CourseRefusal, Done, Refused } from "./answers.ts";

const WORDS = {
	ended: "places:ending.done",
	place: "answer.placeDone",
	waiting: "answer.waitingDone",
	"request-closed": "answer.closedDone",
} as const;

export function AnswerStatus({ done }: { done: Done | null }) {
	const { t } = useTranslation(["manage", "places"]);
	if (done === null) return null;
	return (
		<p role="status">
			<Status tone="good">{t(WORDS[done])}</Status>
		</p>
	);
}

/** `again` is where the same answer goes when she was warned, and does it all the same. */
type AnswerRefusedProps = { refused: Refused | undefined; again?: string | undefined };

export function AnswerRefused({ refused, again }: AnswerRefusedProps) {
	const { t } = useTranslation(["manage", "places"]);
	const href = useHref();
	if (!refused) return null;
	const { refusal, name, course } = refused;
	const said = isOfClass(refusal)
		? (`answer.${refusal}` as const)
		: (`places:refused.${refusal}` as const);
	return (
		<Notice tone="warn">
			<p role="alert">{t(said, { name, class: course })}</p>
			{refusal === "crecheFull" && again && (
				<form method="post" action={href(again)}>
					<HiddenField name="meant" value="yes" />
					<Button>{t("places:page.allTheSame")}</Button>
				</form>
			)}
		</Notice>
	);
}

function isOfClass(refusal: Refused["refusal"]): refusal is CourseRefusal {
	return refusal === "full" || refusal === "answered" || refusal === "over";
}
