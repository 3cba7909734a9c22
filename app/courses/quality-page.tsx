import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import type { DoubtedClass, LetterState, Quality } from "./quality.server.ts";

type QualityPageProps = {
	quality: Quality;
	/** Somebody is named to carry letters. */
	sendsMail: boolean;
	isDone: boolean;
};

export function QualityPage({ quality, sendsMail, isDone }: QualityPageProps) {
	const { t } = useTranslation("manage");
	const { classes, waiting } = quality;
	return (
		<DeskFrame>
			{isDone && (
				<p role="status">
					<Status tone="good">{t("quality.done")}</Status>
				</p>
			)}
			<h1>{t("quality.title")}</h1>
			<p className="lead">{t("quality.intro")}</p>
			<p>{t("quality.ask")}</p>
			<Outbox waiting={waiting} sendsMail={sendsMail} />
			{classes.length === 0 && (
				<Notice tone="good">
					<p>{t("quality.none")}</p>
				</Notice>
			)}
			<ul className="grid">
				{classes.map((course) => (
					<DoubtedCard key={course.id} course={course} />
				))}
			</ul>
		</DeskFrame>
	);
}

function Outbox({ waiting, sendsMail }: { waiting: number; sendsMail: boolean }) {
	const { t } = useTranslation("manage");
	if (sendsMail && waiting === 0) return null;
	return (
		<Notice tone={sendsMail ? "info" : "warn"}>
			{!sendsMail && <p>{t("quality.noMail")}</p>}
			{waiting > 0 && <p>{t("quality.waiting", { count: waiting })}</p>}
		</Notice>
	);
}

function DoubtedCard({ course }: { course: DoubtedClass }) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const page = href(`/manage/classes/${course.id}`);
	return (
		<Card
			as="li"
			tone={course.isDoubtful ? "warm" : "plain"}
			heading={
				<h2>
					<a href={page}>
						<Both own={course.title} english={course.englishTitle} block />
					</a>
				</h2>
			}
		>
			{course.isDoubtful && (
				<p>
					<Status tone="ask">{t("quality.doubted")}</Status>
				</p>
			)}
			<Facts items={useFacts(course)} />
			<form method="post" action={`${page}/confirmation`}>
				<Button picto="check">
					<span aria-hidden="true">{t("quality.confirm")}</span>
					<span className="visually-hidden">
						{t("quality.confirmFor", { class: course.title })}
					</span>
				</Button>
			</form>
			<p className="card-foot">
				<a href={`${page}/facts`}>{t("quality.change")}</a>
			</p>
		</Card>
	);
}

function useFacts({ age, reports, letter }: DoubtedClass): Fact[] {
	const { t } = useTranslation("manage");
	const said: Fact = {
		picto: "message",
		term: t("quality.reports"),
		value: (
			<ul>
				{reports.map(({ kind, count }) => (
					<li key={kind}>{t(`quality.said.${kind}`, { count })}</li>
				))}
			</ul>
		),
	};
	return [
		{
			picto: "calendar",
			term: t("quality.last"),
			value: age === null ? t("quality.never") : t("quality.confirmed", { count: age }),
		},
		...(reports.length > 0 ? [said] : []),
		{ picto: "mail", term: t("quality.letter"), value: <Letter letter={letter} /> },
	];
}

function Letter({ letter }: { letter: LetterState }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	if (!("day" in letter)) return t(`quality.${letter.state}`);
	return t(`quality.${letter.state}`, { day: formatDay(letter.day, language, "short") });
}
