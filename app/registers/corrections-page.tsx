import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Corrected, Correction } from "./corrections.server.ts";
import { CourseTitle, useInstant } from "./lesson-words.tsx";
import { markWords } from "./mark-words.ts";

type Props = { corrections: readonly Correction[]; done: Corrected | null };

/** Marks that came late, each beside the one that is saved: she decides. */
export function CorrectionsPage({ corrections, done }: Props) {
	const { t } = useTranslation("offline");
	return (
		<DeskFrame>
			<h1>{t("correction.title")}</h1>
			<Done done={done} />
			{corrections.length === 0 ? (
				<Notice tone="good">
					<p>{t("correction.none")}</p>
				</Notice>
			) : (
				<>
					<p>{t("correction.help")}</p>
					<ul className="grid">
						{corrections.map((correction) => (
							<CorrectionCard key={correction.id} correction={correction} />
						))}
					</ul>
				</>
			)}
		</DeskFrame>
	);
}

function Done({ done }: Pick<Props, "done">) {
	const { t } = useTranslation("offline");
	if (done === null) return null;
	const isDone = done === "accepted" || done === "declined";
	return (
		<p role="status">
			<Status tone={isDone ? "good" : "warn"}>
				{isDone ? t(`correction.done.${done}`) : t(`correction.${done}`)}
			</Status>
		</p>
	);
}

function CorrectionCard({ correction }: { correction: Correction }) {
	const { t } = useTranslation("offline");
	const { language } = usePage();
	const href = useHref();
	const { id, lessonId, name, localDate, isCancelled } = correction;
	const heading = (
		<h2>
			<bdi>{name}</bdi>
		</h2>
	);
	return (
		<Card as="li" heading={heading}>
			<p>
				<CourseTitle {...correction} />
				<br />
				<a href={href(`/lessons/${lessonId}/register`)}>
					{formatDay(localDate, language, "weekday")}
				</a>
			</p>
			<Sides correction={correction} />
			{isCancelled && <p>{t("correction.cancelled")}</p>}
			<div className="card-foot">
				{!isCancelled && (
					<form method="post" action={href(`/manage/corrections/${id}/acceptance`)}>
						<HiddenField name="version" value={String(correction.version)} />
						<Button>{t("correction.accept")}</Button>
					</form>
				)}
				<form method="post" action={href(`/manage/corrections/${id}/refusal`)}>
					<Button kind="secondary">{t("correction.decline")}</Button>
				</form>
			</div>
		</Card>
	);
}

function Sides({ correction: { wish, saved, askedAt, askedBy } }: { correction: Correction }) {
	const { t } = useTranslation("offline");
	const { t: marks } = useTranslation("registers");
	const when = useInstant();
	return (
		<dl className="conflict-sides">
			<div>
				<dt>{t("correction.wish")}</dt>
				<dd>{markWords(marks, wish)}</dd>
				<dd className="small soft">{t("correction.by", { name: askedBy, time: when(askedAt) })}</dd>
			</div>
			<div>
				<dt>{t("correction.now")}</dt>
				<dd>{markWords(marks, saved || null)}</dd>
			</div>
		</dl>
	);
}
