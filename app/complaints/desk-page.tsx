import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ListedComplaint } from "./desk.server.ts";
import { ComplaintFrame, HowItStands } from "./desk-parts.tsx";

type ListProps = {
	complaints: readonly ListedComplaint[];
	done: "acknowledged" | "answered" | null;
	isDesk: boolean;
};

/** Whose clock runs first, without a word of what was written. */
export function ComplaintsPage({ complaints, done, isDesk }: ListProps) {
	const { t } = useTranslation("privacy");
	const isOpen = complaints.some(({ answeredOn }) => answeredOn === null);
	return (
		<ComplaintFrame isDesk={isDesk}>
			{done && (
				<p role="status">
					<Status tone="good">{t(`desk.${done}`)}</Status>
				</p>
			)}
			<h1>{t("desk.title")}</h1>
			{isOpen ? (
				<p className="lead">{t("desk.intro")}</p>
			) : (
				<Notice tone="good">
					<p>{t("desk.none")}</p>
				</Notice>
			)}
			<ul className="grid">
				{complaints.map((one) => (
					<ComplaintCard key={one.id} complaint={one} />
				))}
			</ul>
		</ComplaintFrame>
	);
}

function ComplaintCard({ complaint }: { complaint: ListedComplaint }) {
	const { t } = useTranslation("privacy");
	const href = useHref();
	const { id, reference, about, provider } = complaint;
	return (
		<Card as="li" heading={<h2>{t(`about.${about}`)}</h2>}>
			<HowItStands complaint={complaint} />
			<p className="small soft">
				<bdi dir="ltr">{reference}</bdi> · {provider ? <Bdi>{provider}</Bdi> : t("desk.site")}
			</p>
			<p className="card-foot">
				<ButtonLink kind="secondary" href={href(`/manage/complaints/${id}`)}>
					<span aria-hidden="true">{t("desk.open")}</span>
					<span className="visually-hidden">
						{t("desk.open")}: {reference}
					</span>
				</ButtonLink>
			</p>
		</Card>
	);
}
