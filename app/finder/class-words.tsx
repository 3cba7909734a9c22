import type { Level } from "#app/assessments/levels.ts";
import { formatDay, weekdayName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both, English } from "#app/ui/both.tsx";
import { Picto } from "#app/ui/picto.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ClassText, Moment, Slot, Tag } from "./class-card.ts";
import { ageText, cost, placesText, TAG_PICTOS, tagName } from "./labels.ts";
import type { Places } from "./places-free.ts";

/** The reader's own language where somebody wrote it, with English, else English alone. */
export function TitleOf({ title, block }: { title: ClassText; block?: boolean }) {
	const { language } = usePage();
	if (language === "en") return <bdi>{title.english}</bdi>;
	if (title.own === null) return <English>{title.english}</English>;
	return <Both own={<bdi>{title.own}</bdi>} english={title.english} block={block} />;
}

export function SlotTimes({ slots }: { slots: readonly Slot[] }) {
	const { language } = usePage();
	return (
		<ul className="slots">
			{slots.map(({ weekday, starts, ends }) => (
				<li key={`${weekday} ${starts}`}>
					<Both own={weekdayName(weekday, language)} english={weekdayName(weekday, "en")} />{" "}
					<bdi className="nowrap num" dir="ltr">{`${starts}–${ends}`}</bdi>
				</li>
			))}
		</ul>
	);
}

export function NextLesson({ next }: { next: Moment }) {
	const { t, english, language } = usePage();
	return (
		<Both
			own={<LabelledMoment label={t("finder:card.next")} language={language} {...next} />}
			english={<LabelledMoment label={english("finder:card.next")} language="en" {...next} />}
			block
		/>
	);
}

type LabelledMomentProps = Moment & { label: string; language: string };

function LabelledMoment({ label, language, day, time }: LabelledMomentProps) {
	return (
		<>
			{label} <bdi>{formatDay(day, language, "weekday")}</bdi> <bdi className="num">{time}</bdi>
		</>
	);
}

export function LevelNames({ levels }: { levels: readonly Level[] }) {
	const { t, english } = usePage();
	if (levels.length === 0) return <>{t("finder:card.askLevel")}</>;
	return (
		<ul className="words">
			{levels.map((level) => (
				<li key={level}>
					<Both own={t(`levels.${level}`)} english={english(`levels.${level}`)} />
				</li>
			))}
		</ul>
	);
}

export function CostWord({ pence }: { pence: number | null }) {
	const { t, english, language } = usePage();
	const own = cost(t, pence, language);
	// A sum needs no second language.
	if (pence !== null && pence > 0) return <bdi>{own}</bdi>;
	return <Both own={own} english={cost(english, pence, "en")} />;
}

const TONES = { free: "good", waiting: "wait", full: "full", ask: "ask" } as const;

/** How many places there are, and how old the answer is. */
export function PlacesNow({ places }: { places: Places }) {
	const { t, english } = usePage();
	return (
		<>
			<Status tone={TONES[places.state]}>
				<Both own={placesText(t, places)} english={placesText(english, places)} />
			</Status>
			<span className="small soft">{ageText(t, places.age)}</span>
		</>
	);
}

export function TagList({ tags }: { tags: readonly Tag[] }) {
	const { t, english } = usePage();
	if (tags.length === 0) return null;
	return (
		<ul className="tags">
			{tags.map((tag) => (
				<li key={tag}>
					<Picto name={TAG_PICTOS[tag]} size="s" />
					<span>
						<Both own={tagName(t, tag)} english={tagName(english, tag)} />
					</span>
				</li>
			))}
		</ul>
	);
}
