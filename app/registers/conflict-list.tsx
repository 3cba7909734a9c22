import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useInstant } from "./lesson-words.tsx";
import { markWords } from "./mark-words.ts";
import type { MarkConflict } from "./merge-marks.ts";
import { fields, openedValue } from "./register-form.ts";
import type { Sheet } from "./sheet.ts";

type ConflictListProps = { conflicts: readonly MarkConflict[]; sheet: Sheet; reason: string };

/** Both marks side by side: she decides, and nothing she chose is lost. */
export function ConflictList({ conflicts, sheet, reason }: ConflictListProps) {
	const { t } = useTranslation("registers");
	const nameOf = new Map(sheet.lines.map((line) => [line.enrolmentId, line.name]));
	return (
		<div role="alert">
			<Notice tone="warn" heading={t("conflict.title", { count: conflicts.length })}>
				<p>{t("conflict.help")}</p>
				<ul className="stack">
					{conflicts.map((conflict) => (
						<li key={conflict.enrolmentId}>
							<Conflict
								{...{ conflict, reason }}
								lessonId={sheet.lessonId}
								name={nameOf.get(conflict.enrolmentId) ?? ""}
							/>
						</li>
					))}
				</ul>
				<p>{t("conflict.keep")}</p>
			</Notice>
		</div>
	);
}

type ConflictProps = { conflict: MarkConflict; lessonId: string; name: string; reason: string };

function Conflict({ conflict, lessonId, name, reason }: ConflictProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const when = useInstant();
	const { enrolmentId, chosen, saved } = conflict;
	const by = { name: saved.changedBy, time: when(saved.changedAt) };
	const mark = markWords(t, chosen);
	return (
		<form method="post" action={href(`/lessons/${lessonId}/register`)} className="conflict">
			<h3>
				<bdi>{name}</bdi>
			</h3>
			<dl className="conflict-sides">
				<div>
					<dt>{t("conflict.yours")}</dt>
					<dd>{mark}</dd>
				</div>
				<div>
					<dt>{t("conflict.saved")}</dt>
					<dd>{markWords(t, saved)}</dd>
					<dd className="small soft">{t("conflict.by", by)}</dd>
				</div>
			</dl>
			<HiddenField name={fields.mark(enrolmentId)} value={chosen.code} />
			<HiddenField name={fields.opened(enrolmentId)} value={openedValue(saved.version, saved)} />
			<HiddenField name={fields.late(enrolmentId)} value={String(chosen.lateMinutes)} />
			<HiddenField name={fields.left(enrolmentId)} value={String(chosen.leftEarlyMinutes)} />
			<HiddenField name="reason" value={reason} />
			<Button kind="secondary">{t("conflict.change", { name, mark })}</Button>
		</form>
	);
}
