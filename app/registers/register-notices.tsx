import { useTranslation } from "react-i18next";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { londonDate, londonTime } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useInstant } from "./lesson-words.tsx";
import { lineValues, type Typed } from "./line-values.ts";
import { markWords } from "./mark-words.ts";
import { isMarkCode, makeMark } from "./marks.ts";
import type { OpenRegister } from "./register.server.ts";
import { mayCancel, mayReopen, opensAt } from "./register-state.ts";
import { expectedLines, type SheetLine } from "./sheet.ts";

type Props = { register: OpenRegister };

/** What is special about this register; nothing while it is simply being taken. */
export function RegisterNews({ register }: Props) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const when = useInstant();
	const { state, submittedAt, reopenReason, cancelledReason } = register;
	const handedIn = { name: register.submittedBy ?? "", time: when(submittedAt ?? register.endsAt) };
	if (state === "scheduled") {
		const opens = new Date(opensAt(register.startsAt));
		const time = formatTime(londonTime(opens));
		const day = formatDay(londonDate(opens), language, "weekday");
		return (
			<Notice tone="info" heading={t("closed.scheduled")}>
				<p>{t("closed.scheduledAt", { time, day })}</p>
			</Notice>
		);
	}
	if (state === "cancelled") {
		const reason = cancelledReason ? t(`cancellation.reasons.${cancelledReason}`) : "";
		return (
			<Notice tone="warn" heading={t("closed.cancelled")}>
				<p>{t("closed.cancelledReason", { reason })}</p>
			</Notice>
		);
	}
	if (state === "reopened") {
		return (
			<Notice tone="info" heading={t("closed.reopened")}>
				<p>{t("closed.reopenedReason", { reason: reopenReason ?? "" })}</p>
			</Notice>
		);
	}
	if (state === "submitted") return <p className="soft">{t("closed.submitted", handedIn)}</p>;
	if (state !== "locked") return null;
	return (
		<Notice tone="info" heading={t("closed.locked", handedIn)}>
			<p>{t("closed.lockedHelp")}</p>
		</Notice>
	);
}

/** Marks that can only be read; what was posted too late is said, so that it is not lost. */
export function ClosedRegister({ register, typed }: Props & { typed: Typed }) {
	const { t } = useTranslation("registers");
	const lines = expectedLines(register);
	const isTaken = lines.some((line) => line.mark);
	return (
		<>
			{typed && <NotSaved lines={lines} typed={typed} />}
			{(isTaken || register.state === "scheduled") && (
				<ul className="register">
					{lines.map((line) => (
						<li key={line.enrolmentId} className="split">
							<PersonLink line={line} />
							{isTaken && <span>{markWords(t, line.mark)}</span>}
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function NotSaved({ lines, typed }: { lines: readonly SheetLine[]; typed: Typed }) {
	const { t } = useTranslation("registers");
	const chosen = lines.flatMap((line) => {
		const { code, late, quickLate, left } = lineValues(line, typed);
		if (!isMarkCode(code)) return [];
		const mark = makeMark(code, Number(late || quickLate || 0), Number(left || 0));
		return [{ id: line.enrolmentId, name: line.name, mark: markWords(t, mark) }];
	});
	if (chosen.length === 0) return null;
	return (
		<div role="alert">
			<Notice tone="warn" heading={t("closed.notSaved")}>
				<ul>
					{chosen.map(({ id, ...words }) => (
						<li key={id}>{t("closed.choice", words)}</li>
					))}
				</ul>
			</Notice>
		</div>
	);
}

export function LessonActions({ register, mayCoordinate }: Props & { mayCoordinate: boolean }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const { state, lessonId, lines } = register;
	const aside = lines.filter((line) => !line.expected);
	return (
		<>
			{aside.length > 0 && <SetAside lines={aside} />}
			<div className="actions no-print">
				{mayCancel(state) && (
					<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/cancellation`)}>
						{t("register.cancel")}
					</ButtonLink>
				)}
				{mayReopen(state) && mayCoordinate && (
					<ButtonLink kind="secondary" href={href(`/lessons/${lessonId}/reopening`)}>
						{t("register.reopen")}
					</ButtonLink>
				)}
				{state === "cancelled" && (
					<form method="post" action={href(`/lessons/${lessonId}/reinstatement`)}>
						<Button kind="secondary">{t("register.reinstate")}</Button>
					</form>
				)}
			</div>
		</>
	);
}

function SetAside({ lines }: { lines: readonly SheetLine[] }) {
	const { t } = useTranslation("registers");
	return (
		<section className="stack-s">
			<h2>{t("register.aside")}</h2>
			<p className="soft">{t("register.asideHelp")}</p>
			<ul className="register">
				{lines.map((line) => (
					<li key={line.enrolmentId} className="split">
						<PersonLink line={line} />
						<span>{markWords(t, line.mark)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function PersonLink({ line }: { line: SheetLine }) {
	const href = useHref();
	return (
		<a href={href(`/learners/${line.learnerId}`)}>
			<bdi>{line.name}</bdi>
		</a>
	);
}
