import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Done, Refused } from "./answers.ts";

const WORDS = {
	place: "answer.placeDone",
	waiting: "answer.waitingDone",
	"request-closed": "answer.closedDone",
} as const;

export function AnswerStatus({ done }: { done: Done | null }) {
	const { t } = useTranslation("manage");
	if (done === null) return null;
	return (
		<p role="status">
			<Status tone="good">{t(WORDS[done])}</Status>
		</p>
	);
}

export function AnswerRefused({ refused }: { refused: Refused | undefined }) {
	const { t } = useTranslation("manage");
	if (!refused) return null;
	const { refusal, name, course } = refused;
	return (
		<Notice tone="warn">
			<p role="alert">{t(`answer.${refusal}`, { name, class: course })}</p>
		</Notice>
	);
}
