import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { LATE_BY } from "./claim-form.ts";
import type { Answered, OpenClaim } from "./claims.server.ts";
import { DECLINE_REASONS } from "./claims.ts";
import { CourseTitle } from "./lesson-words.tsx";
import { markWords } from "./mark-words.ts";

type Props = { claims: readonly OpenClaim[]; done: Answered | null };

/** Learners who say that they were there, each answered in one tap. */
export function Claims({ claims, done }: Props) {
	const { t } = useTranslation("my");
	return (
		<>
			<h1>{t("claims.title")}</h1>
			<Done done={done} />
			{claims.length === 0 ? (
				<Notice tone="good">
					<p>{t("claims.none")}</p>
				</Notice>
			) : (
				<>
					<p>{t("claims.help")}</p>
					<ul className="grid">
						{claims.map((claim) => (
							<ClaimCard key={claim.id} claim={claim} />
						))}
					</ul>
				</>
			)}
		</>
	);
}

function Done({ done }: Pick<Props, "done">) {
	const { t } = useTranslation("my");
	if (done === null) return null;
	const isDone = done === "accepted" || done === "declined";
	return (
		<p role="status">
			<Status tone={isDone ? "good" : "warn"}>{t(`claims.done.${done}`)}</Status>
		</p>
	);
}

function ClaimCard({ claim }: { claim: OpenClaim }) {
	const { t } = useTranslation("my");
	const { t: marks } = useTranslation("registers");
	const { language } = usePage();
	const href = useHref();
	const { name, lessonId, localDate, saved } = claim;
	const heading = (
		<h2>
			<bdi>{name}</bdi>
		</h2>
	);
	return (
		<Card as="li" heading={heading}>
			<p>
				<CourseTitle {...claim} />
				<br />
				<a className="target" href={href(`/lessons/${lessonId}/register`)}>
					{formatDay(localDate, language, "weekday")}
				</a>
			</p>
			<p>{t("claims.saved", { mark: markWords(marks, saved || null) })}</p>
			{claim.mayAnswer ? <Answers claim={claim} /> : <p>{t("claims.locked")}</p>}
		</Card>
	);
}

function Answers({ claim: { id, name, version } }: { claim: OpenClaim }) {
	const { t } = useTranslation("my");
	const { t: marks } = useTranslation("registers");
	const href = useHref();
	const hers = <span className="visually-hidden"> {name}</span>;
	return (
		<>
			<form method="post" action={href(`/today/corrections/${id}/acceptance`)} className="stack-s">
				<HiddenField name="version" value={String(version)} />
				<Button name="came" value="present" picto="check">
					{t("claims.here")}
					{hers}
				</Button>
				<details className="fold">
					<summary>
						{t("claims.late")}
						{hers}
					</summary>
					<div className="cluster">
						{LATE_BY.map((minutes) => (
							<Button key={minutes} kind="secondary" name="came" value={`late-${minutes}`}>
								{marks("mark.lateMinutes", { count: minutes })}
							</Button>
						))}
					</div>
				</details>
			</form>
			<form method="post" action={href(`/today/corrections/${id}/refusal`)}>
				<details className="fold">
					<summary>
						{t("claims.no")}
						{hers}
					</summary>
					<div className="cluster">
						{DECLINE_REASONS.map((reason) => (
							<Button key={reason} kind="secondary" name="reason" value={reason}>
								{t(`claims.reasons.${reason}`)}
							</Button>
						))}
					</div>
				</details>
			</form>
		</>
	);
}
