import { useTranslation } from "react-i18next";
import { formatDay, formatNumber, formatTime, weekdayName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Status } from "#app/ui/status.tsx";
import type { DeskCourse } from "./desk.server.ts";
import type { CourseFacts } from "./desk-facts.ts";

const TONES = {
	draft: "wait",
	published: "good",
	closed: "full",
	cancelled: "full",
	finished: "quiet",
} as const;

export function CourseState({ state }: { state: DeskCourse["state"] }) {
	const { t } = useTranslation("manage");
	return <Status tone={TONES[state]}>{t(`state.${state}`)}</Status>;
}

/** "8 places taken of 12". */
export function TakenPlaces({ course }: { course: DeskCourse }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const { capacity } = course.facts;
	const count = course.counts.taken;
	if (capacity === null) return t("classes.takenNoLimit", { count });
	return t("classes.taken", { count, capacity: formatNumber(capacity, language) });
}

export function NextLesson({ next }: Pick<DeskCourse, "next">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	if (!next) return <span className="soft">{t("classes.noNext")}</span>;
	return t("classes.nextAt", {
		day: formatDay(next.day, language, "weekday"),
		time: formatTime(next.time),
	});
}

export function WeeklyTimes({ slots }: Pick<CourseFacts, "slots">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	return (
		<ul>
			{slots.map(({ weekday, starts, ends }) => (
				<li key={`${weekday} ${starts}`}>
					{t("class.slot", {
						day: weekdayName(weekday, language),
						from: formatTime(starts),
						to: formatTime(ends),
					})}
				</li>
			))}
		</ul>
	);
}

export function Where({ course }: { course: DeskCourse }) {
	const { t } = useTranslation("manage");
	if (course.venue) {
		return (
			<Bdi>
				{`${course.venue}, `}
				<span className="nowrap">{course.postcode}</span>
			</Bdi>
		);
	}
	return course.facts.yes.includes("online") ? t("class.online") : <NotSaid />;
}

export function NotSaid() {
	const { t } = useTranslation("manage");
	return <span className="soft">{t("class.notSaid")}</span>;
}
