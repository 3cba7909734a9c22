import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { londonTime } from "#app/i18n/london-time.ts";
import { usePage } from "#app/i18n/page.tsx";
import { English } from "#app/ui/both.tsx";
import type { Fact } from "#app/ui/facts.tsx";
import { Status } from "#app/ui/status.tsx";
import type { RegisterState } from "./register-state.ts";

type Titles = { ownTitle: string | null; englishTitle: string | null };

export function CourseTitle({ ownTitle, englishTitle }: Titles) {
	if (ownTitle) return <bdi>{ownTitle}</bdi>;
	return <English>{englishTitle ?? ""}</English>;
}

type Place = { online: boolean; venueName: string | null; postcode: string | null };

export function LessonPlace({ online, venueName, postcode }: Place) {
	const { t } = useTranslation("registers");
	if (!venueName) return <>{online ? t("lesson.online") : t("lesson.noPlace")}</>;
	// One piece: in Arabic two would change places where the line breaks.
	return (
		<bdi>
			{postcode ? `${venueName}, ` : venueName}
			<span className="nowrap">{postcode}</span>
		</bdi>
	);
}

type When = { localDate: string; startsAt: string; endsAt: string };

/** "10:00 to 12:00", with the day when it is not plain which. */
export function useLessonFacts() {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	return ({ localDate, startsAt, endsAt, ...place }: When & Place, withDay: boolean): Fact[] => [
		...(withDay
			? [
					{
						picto: "calendar" as const,
						term: t("lesson.day"),
						value: formatDay(localDate, language, "weekday"),
					},
				]
			: []),
		{ picto: "clock", term: t("lesson.when"), value: <LessonTime {...{ startsAt, endsAt }} /> },
		{
			picto: place.venueName || !place.online ? "place" : "online",
			term: t("lesson.where"),
			value: <LessonPlace {...place} />,
		},
	];
}

export function LessonTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
	const { t } = useTranslation("registers");
	const times = { start: clock(startsAt), end: clock(endsAt) };
	return <span className="num nowrap">{t("lesson.time", times)}</span>;
}

/** The day and time of a moment, such as when something was handed in. */
export function useInstant(): (instant: string) => string {
	const { language } = usePage();
	return (instant) => formatInstant(instant, language);
}

type StateStatusProps = {
	state: RegisterState;
	marked: number;
	expected: number;
	/** The lesson is over, so that "not taken" is something to do. */
	isOver: boolean;
};

const TONES = {
	scheduled: "quiet",
	open: "wait",
	draft: "wait",
	submitted: "good",
	locked: "good",
	reopened: "wait",
	cancelled: "full",
	voided: "full",
} as const satisfies Record<RegisterState, string>;

export function StateStatus({ state, marked, expected, isOver }: StateStatusProps) {
	const { t } = useTranslation("registers");
	const tone = isOver && (state === "open" || state === "draft") ? "warn" : TONES[state];
	return <Status tone={tone}>{stateWords()}</Status>;

	function stateWords(): string {
		if (state === "open") return t("state.notTaken");
		if (state === "draft") return t("state.draft", { marked, expected });
		return t(`state.${state}`);
	}
}

function clock(instant: string): string {
	return londonTime(new Date(instant));
}
