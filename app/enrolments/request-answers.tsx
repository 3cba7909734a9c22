import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Page } from "./answers.ts";
import type { RequestView } from "./request-view.ts";

type RequestAnswersProps = { request: RequestView; from: Page };

export function RequestAnswers({ request, from }: RequestAnswersProps) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const { name } = request.learner;
	const isWaiting = request.state === "waiting";
	const isFull = request.course.free === 0;
	const address = `/manage/requests/${request.id}`;
	return (
		<form method="post" action={href(`${address}/place?from=${from}`)} className="card-foot">
			<Button kind={isFull ? "secondary" : "primary"} picto="check">
				<Answer short={t("answer.place")} long={t("answer.placeFor", { name })} />
			</Button>
			<span className="cluster">
				{!isWaiting && (
					<Button
						kind={isFull ? "primary" : "secondary"}
						formAction={href(`${address}/waiting?from=${from}`)}
					>
						<Answer short={t("answer.waiting")} long={t("answer.waitingFor", { name })} />
					</Button>
				)}
				<a className="button button-quiet" href={href(`${address}/closure?from=${from}`)}>
					<Answer short={t("answer.close")} long={t("answer.closeFor", { name })} />
				</a>
			</span>
		</form>
	);
}

/** Heard in a list of buttons, "Give a place" alone does not say to whom. */
function Answer({ short, long }: { short: string; long: string }) {
	return (
		<>
			<span aria-hidden="true">{short}</span>
			<span className="visually-hidden">{long}</span>
		</>
	);
}
