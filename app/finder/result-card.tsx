import { useHref, usePage } from "#app/i18n/page.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Kept } from "#app/ui/kept.tsx";
import type { ClassCard } from "./class-card.ts";
import {
	CostWord,
	LevelNames,
	NextLesson,
	PlacesNow,
	SlotTimes,
	TagList,
	TitleOf,
} from "./class-words.tsx";
import { distance } from "./labels.ts";

/** Where, when, level, cost, places: read in three seconds. */
export function ResultCard({ card }: { card: ClassCard }) {
	return (
		<Kept as="li" className="card card-plain" name="card" of={card}>
			{() => <CardContent card={card} />}
		</Kept>
	);
}

function CardContent({ card }: { card: ClassCard }) {
	const href = useHref();
	return (
		<>
			<div className="card-heading">
				<h2>
					<a href={href(`/classes/${card.slug}`)}>
						<TitleOf title={card.title} block />
					</a>
				</h2>
			</div>
			<Provider name={card.provider} isExample={card.isExample} />
			<Facts layout="brief" items={useFacts(card)} />
			<TagList tags={card.tags} />
			<div className="card-foot">
				<PlacesNow places={card.places} />
			</div>
		</>
	);
}

export function Provider({ name, isExample }: { name: string; isExample: boolean }) {
	const { t } = usePage();
	return (
		<p className="provider small soft">
			<bdi>{name}</bdi>
			{isExample && <span className="example">{t("finder:card.example")}</span>}
		</p>
	);
}

function useFacts(card: ClassCard): Fact[] {
	const { t } = usePage();
	return [
		{ picto: "place", term: t("finder:card.where"), value: <Where card={card} /> },
		{ picto: "calendar", term: t("finder:card.when"), value: <When card={card} /> },
		{
			picto: "level",
			term: t("finder:card.level"),
			value: <LevelNames levels={card.levels} />,
			short: true,
		},
		{
			picto: "cost",
			term: t("finder:card.cost"),
			value: <CostWord pence={card.costPence} />,
			short: true,
		},
	];
}

function Where({ card: { venue, online, miles } }: { card: ClassCard }) {
	const { t } = usePage();
	return (
		<>
			{venue && <bdi>{`${venue.name}, ${venue.outcode}`}</bdi>}
			{online && <span className="line">{t("finder:card.online")}</span>}
			{miles !== null && <span className="line small soft">{distance(t, miles)}</span>}
		</>
	);
}

function When({ card: { slots, next } }: { card: ClassCard }) {
	const { t } = usePage();
	return (
		<>
			{slots.length > 0 && <SlotTimes slots={slots} />}
			{next && (
				<span className="line small soft">
					<NextLesson next={next} />
				</span>
			)}
			{slots.length === 0 && !next && t("finder:card.askTime")}
		</>
	);
}
