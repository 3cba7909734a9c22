import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { ComplaintState } from "./complaint.server.ts";
import { Elsewhere } from "./complaint-page.tsx";

/** How it stands, for whoever has the address. */
export function ComplaintStatePage({ complaint }: { complaint: ComplaintState }) {
	const { t, english } = usePage();
	return (
		<PageFrame>
			<h1>
				<Both own={t("privacy:state.title")} english={english("privacy:state.title")} block />
			</h1>
			<Notice tone={complaint.isLate ? "warn" : "good"}>
				<Standing complaint={complaint} />
			</Notice>
			<Facts items={useStateFacts(complaint)} />
			<Answer complaint={complaint} />
			<section className="stack-s">
				<h2>{t("privacy:state.words")}</h2>
				<Words words={complaint.words} />
			</section>
			<p className="small soft">{t("privacy:state.keep")}</p>
			<Elsewhere />
		</PageFrame>
	);
}

function Standing({ complaint }: { complaint: ComplaintState }) {
	const { t, language } = usePage();
	const { acknowledgeBy, answerBy, seenOn, answeredOn, isLate } = complaint;
	const day = (value: string) => ({ day: formatDay(value, language) });
	if (answeredOn) return <p role="status">{t("privacy:state.answered", day(answeredOn))}</p>;
	return (
		<div role="status" className="stack-s">
			{isLate && <p>{t("privacy:state.late")}</p>}
			<p>
				{seenOn
					? t("privacy:state.seen", day(seenOn))
					: t("privacy:state.waits", day(acknowledgeBy))}
			</p>
			<p>{t("privacy:state.until", day(answerBy))}</p>
		</div>
	);
}

function Answer({ complaint: { outcome, answer } }: { complaint: ComplaintState }) {
	const { t } = usePage();
	if (outcome === null) return null;
	return (
		<section className="stack-s">
			<h2>{t("privacy:state.answer")}</h2>
			<p>
				<strong>{t(`privacy:outcome.${outcome}`)}</strong>
			</p>
			<Words words={answer} />
		</section>
	);
}

/** Written in any language; gone once they are no longer kept. */
export function Words({ words }: { words: string | null }) {
	const { t } = usePage();
	if (words === null) return <p>{t("privacy:state.gone")}</p>;
	return words.split(/\n+/).map((line, index) => (
		<p key={index} dir="auto">
			{line}
		</p>
	));
}

function useStateFacts({
	reference,
	about,
	provider,
	phone,
	email,
	sentOn,
}: ComplaintState): Fact[] {
	const { t, language } = usePage();
	const facts: (Fact | false)[] = [
		{ term: t("privacy:state.number"), value: <bdi dir="ltr">{reference}</bdi> },
		{ term: t("privacy:complaint.about"), value: t(`privacy:about.${about}`) },
		{ picto: "clock", term: t("links:data.field.date"), value: formatDay(sentOn, language) },
		provider !== null && {
			...{ picto: "home", term: t("links:data.field.provider") },
			value: <Bdi>{provider}</Bdi>,
		},
		phone !== null && {
			...{ picto: "phone", term: t("links:data.field.phone") },
			value: <bdi dir="ltr">{phone}</bdi>,
		},
		email !== null && {
			...{ picto: "mail", term: t("links:data.field.email") },
			value: <bdi dir="ltr">{email}</bdi>,
		},
	];
	return facts.filter((fact) => fact !== false);
}
