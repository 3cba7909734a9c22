import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { Creche } from "#app/learners/creche.ts";
import { CrecheTaken } from "#app/learners/creche-words.tsx";
import { Bdi } from "#app/ui/both.tsx";
import type { Fact } from "#app/ui/facts.tsx";
import type { DeskCourse } from "./desk.server.ts";
import { NextLesson, NotSaid, TakenPlaces, WeeklyTimes, Where } from "./desk-words.tsx";

/** All that is known of a class; what is not said yet says so. */
export function useDeskFacts(course: DeskCourse, creche: Creche | null): Fact[] {
	const { t } = useTranslation("manage");
	const { language, t: all } = usePage();
	const { facts, missing } = course;
	const said = (isSaid: boolean, value: ReactNode) => (isSaid ? value : <NotSaid />);
	const contacts = [facts.contactPhone, facts.contactEmail].filter((one) => one !== null);
	return [
		{
			picto: "level",
			term: t("class.levels"),
			value: said(facts.levels.length > 0, <Levels {...facts} />),
		},
		{ picto: "calendar", term: t("class.dates"), value: <Dates {...facts} /> },
		{
			picto: "clock",
			term: t("class.when"),
			value: said(!missing.includes("slots"), <WeeklyTimes slots={facts.slots} />),
		},
		{ picto: "shift", term: t("classes.next"), value: <NextLesson next={course.next} /> },
		{
			picto: "place",
			term: t("class.where"),
			value: said(!missing.includes("venue"), <Where course={course} />),
		},
		{ picto: "people", term: t("classes.places"), value: <TakenPlaces course={course} /> },
		{
			picto: "phone",
			term: t("class.contact"),
			value: said(
				contacts.length > 0,
				contacts.map((one) => (
					<div key={one}>
						<bdi dir="ltr">{one}</bdi>
					</div>
				)),
			),
		},
		{ picto: "child", term: t("class.childcare"), value: t(`childcare.${facts.childcare}`) },
		...(creche === null
			? []
			: [
					{
						picto: "child" as const,
						term: all("learners:creche.term"),
						value: <CrecheTaken creche={creche} />,
					},
				]),
		...(course.employer === null
			? []
			: [{ picto: "people" as const, term: t("class.employer"), value: <Employer {...course} /> }]),
		...(facts.yes.length > 0
			? [
					{
						picto: "check" as const,
						term: t("class.also"),
						value: formatList(
							facts.yes.map((fact) => t(`yes.${fact}`)),
							language,
						),
					},
				]
			: []),
	];
}

/** The code is for the poster at work: only with it is a private class found. */
function Employer({ employer, joinCode, isPrivate }: DeskCourse) {
	const { t } = useTranslation("manage");
	return (
		<>
			<Bdi>{employer}</Bdi>
			{joinCode !== null && <div>{t("class.code", { code: joinCode })}</div>}
			{isPrivate && <div className="small soft">{t("class.onlyWithCode")}</div>}
		</>
	);
}

function Levels({ levels }: DeskCourse["facts"]) {
	const { t } = useTranslation("common");
	const { language } = usePage();
	return formatList(
		levels.map((level) => t(`levels.${level}`)),
		language,
	);
}

function Dates({ startsOn, endsOn }: DeskCourse["facts"]) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const from = startsOn && formatDay(startsOn, language, "short");
	const to = endsOn && formatDay(endsOn, language, "short");
	if (from && to) return t("class.datesValue", { from, to });
	if (from) return t("class.datesFrom", { from });
	return to ? t("class.datesTo", { to }) : <NotSaid />;
}
