import { useTranslation } from "react-i18next";
import { WeeklyTimes } from "#app/courses/desk-words.tsx";
import { formatDay, formatNumber, formatTime } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Status } from "#app/ui/status.tsx";
import type { WorkClass } from "./workplace.server.ts";

export function WorkClassCard({ course }: { course: WorkClass }) {
	const { t } = useTranslation(["workplace", "manage"]);
	const heading = (
		<h3>
			<Both own={course.title} english={course.englishTitle} block />
		</h3>
	);
	return (
		<Card as="li" heading={heading}>
			<Facts
				items={[
					{
						picto: "clock",
						term: t("manage:class.when"),
						value: <WeeklyTimes slots={course.slots} />,
					},
					{ picto: "calendar", term: t("class.next"), value: <NextLessons next={course.next} /> },
					{ picto: "people", term: t("manage:classes.places"), value: <Places course={course} /> },
					{ picto: "place", term: t("manage:class.where"), value: <Where course={course} /> },
					{ picto: "school", term: t("class.provider"), value: <Bdi>{course.provider}</Bdi> },
				]}
			/>
			{course.isPrivate && (
				<p className="card-foot">
					<Status tone="quiet">{t("class.private")}</Status>
				</p>
			)}
		</Card>
	);
}

function NextLessons({ next }: Pick<WorkClass, "next">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	if (next.length === 0) return <span className="soft">{t("classes.noNext")}</span>;
	return (
		<ul>
			{next.map(({ day, time }) => (
				<li key={`${day} ${time}`}>
					{t("classes.nextAt", {
						day: formatDay(day, language, "weekday"),
						time: formatTime(time),
					})}
				</li>
			))}
		</ul>
	);
}

function Places({ course: { capacity, places } }: { course: WorkClass }) {
	const { t } = useTranslation(["workplace", "manage", "finder"]);
	const { language } = usePage();
	const count = places.taken;
	return (
		<ul>
			<li>
				{capacity === null
					? t("manage:classes.takenNoLimit", { count })
					: t("manage:classes.taken", { count, capacity: formatNumber(capacity, language) })}
			</li>
			{places.free !== null && <li>{t("finder:places.free", { count: places.free })}</li>}
			<li>{t("class.waiting", { count: places.waiting })}</li>
		</ul>
	);
}

function Where({ course: { venue, isOnline } }: { course: WorkClass }) {
	const { t } = useTranslation("manage");
	if (venue) return <Bdi>{venue}</Bdi>;
	return isOnline ? t("class.online") : <span className="soft">{t("class.notSaid")}</span>;
}
