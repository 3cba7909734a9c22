import { formatList, languageName } from "#app/i18n/format.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import type { ClassPage, Room } from "./class-page.ts";
import { CostWord, LevelNames } from "./class-words.tsx";
import { TAG_PICTOS, tagName } from "./labels.ts";

/** Picture and word, no more than fits on a small screen. */
export function ClassFacts({ course }: { course: ClassPage }) {
	return (
		<>
			<Facts layout="tiles" items={useTiles(course)} />
			<Said items={saidOf(course)} />
		</>
	);
}

type SaidItem = { picto: PictoName; words: (t: Translate, language: string) => string };

function saidOf({ tags, online, womanTeacher, noAssessment, helpers, creche }: ClassPage) {
	const all: (SaidItem | false)[] = [
		...(online ? (["online", ...tags] as const) : tags).map((tag) => ({
			picto: TAG_PICTOS[tag],
			words: (t: Translate) => tagName(t, tag),
		})),
		...saidOfCreche(creche),
		womanTeacher && { picto: "woman", words: (t) => t("class:facts.womanTeacher") },
		noAssessment && { picto: "check", words: (t) => t("class:facts.noAssessment") },
		helpers.length > 0 && {
			picto: "speech",
			words: (t, language) => t("class:facts.helpers", { languages: named(helpers, language) }),
		},
	];
	return all.filter((item) => item !== false);
}

function saidOfCreche(creche: ClassPage["creche"]): (SaidItem | false)[] {
	const { from = null, to = null, places = null } = creche ?? {};
	return [
		from !== null &&
			to !== null && { picto: "child", words: (t) => t("class:facts.ages", { from, to }) },
		places !== null && {
			picto: "child",
			words: (t) => t("class:facts.places", { count: places }),
		},
	];
}

const ROOM_PICTOS: Record<Room, PictoName> = {
	lift: "lift",
	toilet: "step-free",
	loop: "ear",
	changing: "baby",
	prayer: "prayer",
	crecheRoom: "child",
};

/** What the house has. */
export function Rooms({ rooms }: { rooms: readonly Room[] }) {
	const items = rooms.map((room) => ({
		picto: ROOM_PICTOS[room],
		words: (t: Translate) => t(`class:rooms.${room}`),
	}));
	return <Said items={items} />;
}

function Said({ items }: { items: readonly SaidItem[] }) {
	const { t, english, language } = usePage();
	if (items.length === 0) return null;
	return (
		<ul className="tags">
			{items.map(({ picto, words }) => (
				<li key={words(english, "en")}>
					<Picto name={picto} size="s" />
					<span>
						<Both own={words(t, language)} english={words(english, "en")} />
					</span>
				</li>
			))}
		</ul>
	);
}

function named(tags: readonly string[], language: string): string {
	const names = tags.map((tag) => languageName(tag, language));
	return formatList(names, language);
}

function useTiles(course: ClassPage): Fact[] {
	const { t, english } = usePage();
	const { skills, levels, costPence, kind } = course;
	const same = skills.every((each) => each.levels.join() === levels.join());
	const perSkill: Fact[] = skills.map((each) => ({
		picto: "level",
		term: <Both own={t(`skills.${each.skill}`)} english={english(`skills.${each.skill}`)} />,
		value: <LevelNames levels={each.levels} />,
	}));
	const level = t("finder:card.level");
	return [
		...placeTile(course, t("finder:card.where"), t("finder:card.online")),
		...(same
			? [{ picto: "level" as const, term: level, value: <LevelNames levels={levels} /> }]
			: perSkill),
		{ picto: "cost", term: t("finder:card.cost"), value: <CostWord pence={costPence} /> },
		{
			picto: "people",
			term: t("finder:form.kind"),
			value: <Both own={t(`kinds.${kind}`)} english={english(`kinds.${kind}`)} block />,
		},
	];
}

/** Of a hidden address the borough alone. */
function placeTile({ venue, area, addressHidden, online }: ClassPage, term: string, home: string) {
	const place = venue ? `${venue.name}, ${venue.outcode}` : addressHidden && area;
	const tile = (picto: PictoName, value: Fact["value"]): Fact[] => [{ picto, term, value }];
	if (place) return tile("place", <bdi>{place}</bdi>);
	return online ? tile("online", home) : [];
}
