import { useTranslation } from "react-i18next";
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

export function AnswerRefused({ refused }: { refused: Refused | undefined }) {
	const { t } = useTranslation(["manage", "places"]);
	if (!refused) return null;
	const { refusal, name, course } = refused;
	const said = isOfClass(refusal)
		? (`answer.${refusal}` as const)
		: (`places:refused.${refusal}` as const);
	return (
		<Notice tone="warn">
			<p role="alert">{t(said, { name, class: course })}</p>
		</Notice>
	);
}

function isOfClass(refusal: Refused["refusal"]): refusal is CourseRefusal {
	return refusal === "full" || refusal === "answered" || refusal === "over";
}
