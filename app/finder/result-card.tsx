import type { ReactNode } from "react";
import { formatDay, formatDaysAway } from "#app/i18n/format.ts";
import { daysBetween, londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { KeepButton } from "#app/keeping/keep-button.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { Picto } from "#app/ui/picto.tsx";
import { areaIn } from "./area-names.ts";
import { classPath } from "./class-access.ts";
import type { ClassCard, Moment } from "./class-card.ts";
import { CostWord, LevelNames, PlacesNow, SlotTimes, TitleOf } from "./class-words.tsx";
import { distance, TAG_PICTOS, tagName } from "./labels.ts";

type Shown = {
	card: ClassCard;
	/** The workplace's, which opens its private classes; null when nobody gave one. */
	code?: string | null;
};

/** Where, when, level, cost, places: read in three seconds. */
export function ResultCard({ card, code = null }: Shown) {
	const away = useDaysAway(card);
	return (
		<Kept as="li" className="card card-plain card-class" name="card" of={{ card, code, away }}>
			{() => (
				<CardContent card={card} code={code}>
					{code === null && <KeepButton slug={card.slug} />}
				</CardContent>
			)}
		</Kept>
	);
}

/** `children` is what can be done with the class. */
export function CardContent({ card, code = null, children }: Shown & { children?: ReactNode }) {
	const href = useHref();
	return (
		<>
			<div className="card-heading">
				<h2>
					<a href={href(classPath({ slug: card.slug, code }))}>
						<TitleOf title={card.title} block />
					</a>
				</h2>
			</div>
			<Facts layout="brief" items={useFacts(card)} />
			<CardTags tags={card.tags} />
			<Provider name={card.provider} isExample={card.isExample} />
			<div className="card-foot">
				<PlacesNow places={card.places} />
				{children}
			</div>
		</>
	);
}

/** Days to the next lesson; a card made yesterday says something else today. */
function useDaysAway({ next }: Pick<ClassCard, "next">): number | null {
	const { now } = usePage();
	return next && daysBetween(londonDate(now), next.day);
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

function Where({ card: { venue, area, addressHidden, online, miles } }: { card: ClassCard }) {
	const { t, language } = usePage();
	return (
		<>
			{venue && <bdi>{`${venue.name}, ${venue.outcode}`}</bdi>}{" "}
			{addressHidden && area && <bdi className="line">{areaIn(area, language)}</bdi>}
			{addressHidden && <span className="line small soft">{t("class:way.hidden")}</span>}
			{online && <span className="line">{t("finder:card.online")}</span>}
			{miles !== null && <span className="small soft nowrap">{distance(t, miles)}</span>}
		</>
	);
}

function When({ card: { slots, next } }: { card: ClassCard }) {
	const { t } = usePage();
	return (
		<>
			{slots.length > 0 && <SlotTimes slots={slots} />}
			{next && <Next next={next} />}
			{slots.length === 0 && !next && t("finder:card.askTime")}
		</>
	);
}

/** Date, time and how soon; the weekly days above have their English beside them. */
function Next({ next }: { next: Moment }) {
	const { t, language } = usePage();
	const away = useDaysAway({ next });
	return (
		<p className="next small soft">
			<span className="visually-hidden">{t("finder:card.next")}</span>{" "}
			<bdi>{formatDay(next.day, language, "weekday")}</bdi> <bdi className="num">{next.time}</bdi>
			{away !== null && <bdi className="away nowrap">{formatDaysAway(away, language)}</bdi>}
		</p>
	);
}

function CardTags({ tags }: Pick<ClassCard, "tags">) {
	const { t } = usePage();
	if (tags.length === 0) return null;
	return (
		<ul className="tags">
			{tags.map((tag) => (
				<li key={tag}>
					<Picto name={TAG_PICTOS[tag]} size="s" />
					<span>{tagName(t, tag)}</span>
				</li>
			))}
		</ul>
	);
}
