import { useTranslation } from "react-i18next";
import { formatList } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { ROOMS } from "./venue-facts.ts";
import type { DeskVenue } from "./venues.server.ts";

const DONE = ["created", "saved", "removed"] as const;
export type VenueDone = (typeof DONE)[number];

export function venueDone(value: string | null): VenueDone | null {
	return DONE.find((one) => one === value) ?? null;
}

type VenuesPageProps = { venues: readonly DeskVenue[]; done?: VenueDone | null };

export function VenuesPage({ venues, done = null }: VenuesPageProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	return (
		<DeskFrame>
			{done && (
				<p role="status">
					<Status tone="good">{t(`venues.done.${done}`)}</Status>
				</p>
			)}
			<div className="split">
				<h1>{t("venues.title")}</h1>
				<ButtonLink href={href("/manage/venues/new")} picto="place">
					{t("venues.add")}
				</ButtonLink>
			</div>
			{venues.length === 0 && (
				<Notice tone="info">
					<p>{t("venues.none")}</p>
				</Notice>
			)}
			<ul className="grid">
				{venues.map((venue) => (
					<VenueCard key={venue.id} venue={venue} />
				))}
			</ul>
		</DeskFrame>
	);
}

function VenueCard({ venue }: { venue: DeskVenue }) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const { id, facts, classes } = venue;
	return (
		<Card
			as="li"
			heading={
				<h2>
					<a href={href(`/manage/venues/${id}`)}>
						<Bdi>{facts.name}</Bdi>
					</a>
				</h2>
			}
		>
			<Facts layout="brief" items={useVenueFacts(venue)} />
			<p className="card-foot">
				<span className="small">{t("venues.classes", { count: classes })}</span>
				{facts.address_hidden === 1 && <Status tone="ask">{t("venues.hidden")}</Status>}
			</p>
		</Card>
	);
}

function useVenueFacts({ facts, area }: DeskVenue): Fact[] {
	const { t } = useTranslation(["timetable", "manage"]);
	const { language } = usePage();
	const rooms = ROOMS.filter((room) => facts[room] === 1).map((room) => t(`rooms.${room}`));
	return [
		{
			picto: "place",
			term: t("venue.address"),
			value: (
				<>
					<Bdi>{[facts.address, facts.town, facts.postcode].join(", ")}</Bdi>
					{area && <div className="small soft">{area}</div>}
				</>
			),
		},
		{
			picto: "step-free",
			term: t("venue.rooms"),
			value: rooms.length > 0 ? formatList(rooms, language) : t("manage:class.notSaid"),
		},
	];
}
