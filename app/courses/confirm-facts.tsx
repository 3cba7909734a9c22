import { useTranslation } from "react-i18next";
import { cost } from "#app/finder/labels.ts";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi, English } from "#app/ui/both.tsx";
import type { Fact } from "#app/ui/facts.tsx";
import type { ConfirmView } from "./confirm.server.ts";
import { NotSaid, WeeklyTimes } from "./desk-words.tsx";

type Asked = ConfirmView["facts"];

/** All that people go by when they choose the class and travel there. */
export function useConfirmFacts(facts: Asked): Fact[] {
	const { t, language } = usePage();
	const { levels, slots } = facts;
	const levelNames = levels.map((level) => t(`levels.${level}`));
	return [
		{
			picto: "level",
			term: t("manage:class.levels"),
			value: levels.length > 0 ? formatList(levelNames, language) : <NotSaid />,
		},
		{ picto: "calendar", term: t("manage:class.dates"), value: <Term {...facts} /> },
		{
			picto: "clock",
			term: t("manage:class.when"),
			value: slots.length > 0 ? <WeeklyTimes slots={slots} /> : <NotSaid />,
		},
		{ picto: "place", term: t("manage:class.where"), value: <Place {...facts} /> },
		{ picto: "people", term: t("manage:classes.places"), value: <Capacity {...facts} /> },
		{ picto: "cost", term: t("finder:card.cost"), value: <Cost {...facts} /> },
		{
			picto: "child",
			term: t("manage:class.childcare"),
			value: t(`manage:childcare.${facts.childcare}`),
		},
		{ picto: "phone", term: t("manage:class.contact"), value: <Contacts {...facts} /> },
	];
}

function Term({ startsOn, endsOn }: Asked) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const from = startsOn && formatDay(startsOn, language, "short");
	const to = endsOn && formatDay(endsOn, language, "short");
	if (from && to) return t("class.datesValue", { from, to });
	if (from) return t("class.datesFrom", { from });
	return to ? t("class.datesTo", { to }) : <NotSaid />;
}

function Place({ where, online }: Asked) {
	const { t } = usePage();
	if (where === "hidden") return t("messages:confirm.hidden");
	if (where !== null) return <Bdi>{where}</Bdi>;
	return online ? t("manage:class.online") : <NotSaid />;
}

function Capacity({ capacity }: Asked) {
	const { t } = useTranslation("messages");
	return capacity === null ? <NotSaid /> : t("confirm.capacity", { count: capacity });
}

function Cost({ costPence, costNote }: Asked) {
	const { t, language } = usePage();
	return (
		<>
			{costPence === null ? <NotSaid /> : cost(t, costPence, language)}
			{costNote && (
				<div>
					<English>{costNote}</English>
				</div>
			)}
		</>
	);
}

function Contacts({ contacts }: Asked) {
	if (contacts.length === 0) return <NotSaid />;
	return (
		<>
			{contacts.map((one) => (
				<div key={one}>
					<bdi dir="ltr">{one}</bdi>
				</div>
			))}
		</>
	);
}
