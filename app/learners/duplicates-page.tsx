import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { DuplicatePair, Duplicates } from "./duplicates.server.ts";

type DuplicatesPageProps = { duplicates: Duplicates; done: "merged" | "apart" | null };

/** Pairs of records that may be one person; nothing happens here by itself. */
export function DuplicatesPage({ duplicates: { pairs, more }, done }: DuplicatesPageProps) {
	const { t } = useTranslation("learners");
	const href = useHref();
	return (
		<DeskFrame back={{ href: href("/manage/learners"), label: t("duplicates.back") }}>
			{done && (
				<p role="status">
					<Status tone="good">{t(`duplicates.${done}`)}</Status>
				</p>
			)}
			<h1>{t("duplicates.title")}</h1>
			<p className="lead">{t("duplicates.intro")}</p>
			{pairs.length === 0 && (
				<Notice tone="good">
					<p>{t("duplicates.none")}</p>
				</Notice>
			)}
			<ul className="grid">
				{pairs.map((pair) => (
					<PairCard key={pair.learners.map(({ id }) => id).join()} pair={pair} />
				))}
			</ul>
			{more > 0 && <p>{t("duplicates.more", { count: more })}</p>}
		</DeskFrame>
	);
}

function PairCard({ pair: { reason, learners } }: { pair: DuplicatePair }) {
	const { t } = useTranslation("learners");
	const href = useHref();
	const [one, other] = learners;
	const page = `/manage/learners/${one.id}`;
	const names = { one: one.name, other: other.name };
	return (
		<Card as="li" heading={<h2>{t("duplicates.pair", names)}</h2>}>
			<p className="small soft">{t(`duplicates.reason.${reason}`)}</p>
			<div className="pair">
				<Record learner={one} />
				<Record learner={other} />
			</div>
			<form method="post" action={href(`${page}/distinction/${other.id}`)} className="card-foot">
				<ButtonLink href={href(`${page}/merging/${other.id}`)}>
					{t("duplicates.compare")}
				</ButtonLink>
				<Button kind="secondary">{t("duplicates.two")}</Button>
			</form>
		</Card>
	);
}

function Record({ learner }: { learner: DuplicatePair["learners"][number] }) {
	const { t } = useTranslation("learners");
	const { language } = usePage();
	const { name, fullName, phone, email, since } = learner;
	return (
		<p className="cell-lines">
			<bdi>{fullName ?? name}</bdi>
			{phone && <bdi dir="ltr">{phone}</bdi>}
			{email && <bdi dir="ltr">{email}</bdi>}
			<span className="small soft">
				{t("duplicates.sinceDay", { day: formatDay(since, language, "short") })}
			</span>
		</p>
	);
}
