import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ErasureAsked } from "./erasure.server.ts";
import { AskedWhen } from "./erasure-asked.tsx";

type ListProps = { asked: readonly ErasureAsked[]; done: "erased" | "refused" | null };

/** Who asked to be erased, with the month in which each must be answered. */
export function ErasuresPage({ asked, done }: ListProps) {
	const { t } = useTranslation("links");
	return (
		<DeskFrame>
			{done && (
				<p role="status">
					<Status tone="good">{t(`requests.done.${done}`)}</Status>
				</p>
			)}
			<h1>{t("requests.title")}</h1>
			{asked.length === 0 ? (
				<Notice tone="good">
					<p>{t("requests.none")}</p>
				</Notice>
			) : (
				<p className="lead">{t("requests.intro")}</p>
			)}
			<ul className="grid">
				{asked.map((one) => (
					<AskedCard key={one.id} asked={one} />
				))}
			</ul>
		</DeskFrame>
	);
}

function AskedCard({ asked }: { asked: ErasureAsked }) {
	const { t } = useTranslation("links");
	const href = useHref();
	return (
		<Card
			as="li"
			heading={
				<h2>
					<Bdi>{asked.name}</Bdi>
				</h2>
			}
		>
			<AskedWhen asked={asked} />
			<p className="card-foot">
				<ButtonLink kind="secondary" href={href(`/manage/erasures/${asked.id}`)}>
					<span aria-hidden="true">{t("requests.open")}</span>
					<span className="visually-hidden">
						{t("requests.open")}: {asked.name}
					</span>
				</ButtonLink>
			</p>
		</Card>
	);
}
