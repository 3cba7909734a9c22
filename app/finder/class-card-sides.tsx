import { formatDay, formatDaysAway, formatList } from "#app/i18n/format.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { timeLines } from "./class-message.ts";
import type { ClassPage } from "./class-page.ts";
import { cost } from "./labels.ts";

type SideProps = { course: ClassPage };

/** Held out to somebody who reads English and is in a hurry. */
export function DeskSide({ course }: SideProps) {
	const { t, english } = usePage();
	const { title, venue, levels } = course;
	const levelNames = levels.map((level) => english(`levels.${level}`));
	return (
		<section className="reception-desk">
			<p className="small">
				<Both own={t("class:card.show")} english={english("class:card.show")} />
			</p>
			<div lang="en" dir="ltr" className="stack-s">
				<p>{english("class:message.hello")}</p>
				<h2>{title.english}</h2>
				{timeLines(course, "en").map((line) => (
					<p key={line}>{line}</p>
				))}
				{venue && <p>{`${venue.name}, ${venue.outcode}`}</p>}
				{levels.length > 0 && <p>{formatList(levelNames, "en")}</p>}
				<p>{english("class:message.question")}</p>
			</div>
		</section>
	);
}

/** The same for herself, and how to get there. */
export function OwnSide({ course }: SideProps) {
	const { language } = usePage();
	const items = useOwnFacts(course);
	return (
		<section className="reception-own stack-s">
			{language !== "en" && course.title.own && (
				<h2>
					<bdi>{course.title.own}</bdi>
				</h2>
			)}
			<Facts layout="brief" items={items} />
		</section>
	);
}

function useOwnFacts(course: ClassPage): Fact[] {
	const { t, language } = usePage();
	const { costPence, phone } = course;
	const place = placeOf(course, t("finder:card.online"), t("class:way.hidden"));
	const facts: (Fact | false)[] = [
		...timesIn(course, t("finder:card.when"), language),
		...nextIn(course, t("finder:card.next"), language),
		place !== "" && { picto: "place", term: t("finder:card.where"), value: <bdi>{place}</bdi> },
		...levelsIn(course, t, language),
		{
			picto: "cost",
			term: t("finder:card.cost"),
			value: <bdi>{cost(t, costPence, language)}</bdi>,
			short: true,
		},
		phone !== null && {
			picto: "phone",
			term: t("finder:class.contact"),
			value: <bdi dir="ltr">{phone}</bdi>,
			short: true,
		},
	];
	return facts.filter((fact) => fact !== false);
}

/** An English reader has them on the other side. */
function timesIn(course: ClassPage, term: string, language: LanguageTag): Fact[] {
	if (language === "en" || course.slots.length === 0) return [];
	const lines = timeLines(course, language).map((line) => (
		<bdi key={line} className="line">
			{line}
		</bdi>
	));
	return [{ picto: "calendar", term, value: lines }];
}

function levelsIn({ levels }: ClassPage, t: Translate, language: LanguageTag): Fact[] {
	if (language === "en" || levels.length === 0) return [];
	const names = levels.map((level) => t(`levels.${level}`));
	return [{ picto: "level", term: t("finder:card.level"), value: formatList(names, language) }];
}

function nextIn({ next, daysAway }: ClassPage, term: string, language: LanguageTag): Fact[] {
	if (!next || daysAway === null) return [];
	const value = (
		<>
			<bdi>{formatDay(next.day, language, "weekday")}</bdi> <bdi className="num">{next.time}</bdi>{" "}
			<bdi className="small soft">{formatDaysAway(daysAway, language)}</bdi>
		</>
	);
	return [{ picto: "clock", term, value }];
}

function placeOf(course: ClassPage, online: string, hidden: string): string {
	const { venue, address, addressHidden, area } = course;
	if (venue && address) {
		return [venue.name, address.street, `${address.town} ${address.postcode}`].join(", ");
	}
	if (addressHidden) return [area, hidden].filter((words) => words !== null).join(": ");
	return course.online ? online : "";
}
