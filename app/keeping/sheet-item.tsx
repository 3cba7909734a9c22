import {
	CostWord,
	LevelNames,
	NextLesson,
	PlacesNow,
	SlotTimes,
	TagList,
	TitleOf,
} from "#app/finder/class-words.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import type { SheetClass } from "./sheet.server.ts";

export function SheetItem({ item }: { item: SheetClass }) {
	const { card } = item;
	const href = useHref();
	return (
		<li className="sheet-item stack-s">
			<h2>
				<a href={href(`/classes/${card.slug}`)}>
					<TitleOf title={card.title} block />
				</a>
			</h2>
			<p className="small soft">
				<bdi>{card.provider}</bdi>
			</p>
			<Facts layout="tiles" items={useFacts(item)} />
			<TagList tags={card.tags} />
			<p className="cluster">
				<PlacesNow places={card.places} />
			</p>
		</li>
	);
}

function useFacts({ card, way, phone, email }: SheetClass): Fact[] {
	const { t } = usePage();
	const facts: (Fact | false)[] = [
		{ picto: "place", term: <Term word="where" />, value: <Where card={card} way={way} /> },
		{
			picto: "calendar",
			term: <Term word="when" />,
			value: (
				<>
					{card.slots.length > 0 ? <SlotTimes slots={card.slots} /> : t("finder:card.askTime")}
					{card.next && <NextLesson next={card.next} />}
				</>
			),
		},
		(phone !== null || email !== null) && {
			picto: "phone",
			term: t("finder:class.contact"),
			value: <Contact phone={phone} email={email} />,
		},
		{ picto: "level", term: <Term word="level" />, value: <LevelNames levels={card.levels} /> },
		{ picto: "cost", term: <Term word="cost" />, value: <CostWord pence={card.costPence} /> },
	];
	return facts.filter((fact) => fact !== false);
}

function Term({ word }: { word: "where" | "when" | "level" | "cost" }) {
	const { t, english } = usePage();
	return <Both own={t(`finder:card.${word}`)} english={english(`finder:card.${word}`)} />;
}

function Where({ card, way }: Pick<SheetClass, "card" | "way">) {
	const { t, english } = usePage();
	return (
		<>
			{card.venue && <bdi className="line">{card.venue.name}</bdi>}
			{way.map((part) => (
				<bdi key={part} className="line">
					{part}
				</bdi>
			))}
			{card.addressHidden && (
				<>
					<bdi className="line">{card.area}</bdi>
					<span className="line">{t("class:way.hidden")}</span>
				</>
			)}
			{card.online && (
				<span className="line">
					<Both own={t("finder:card.online")} english={english("finder:card.online")} />
				</span>
			)}
		</>
	);
}

function Contact({ phone, email }: Pick<SheetClass, "phone" | "email">) {
	return (
		<>
			{phone && (
				<bdi className="line num" dir="ltr">
					{phone}
				</bdi>
			)}
			{email && (
				<bdi className="line" dir="ltr">
					{email}
				</bdi>
			)}
		</>
	);
}
