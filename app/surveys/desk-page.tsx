import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { AskedTable } from "./class-part.tsx";
import type { DeskClass, DeskSurveys } from "./class-surveys.server.ts";
import type { ClassWave } from "./class-tally.ts";
import { TONES } from "./wave-words.tsx";

const COUNTED = ["due", "overdue", "answered", "closed"] as const;

/** Numbers by class and wave, and the names of those who can be asked now. */
export function DeskSurveysPage({ classes }: { classes: DeskSurveys }) {
	const { t } = usePage();
	return (
		<DeskFrame>
			<h1>{t("surveys:desk.title")}</h1>
			{classes.length === 0 ? (
				<Notice tone="info">
					<p>{t("surveys:desk.none")}</p>
				</Notice>
			) : (
				<p className="lead">{t("surveys:desk.intro")}</p>
			)}
			<ul className="grid">
				{classes.map((course) => (
					<ClassOfDesk key={course.id} course={course} />
				))}
			</ul>
		</DeskFrame>
	);
}

function ClassOfDesk({ course }: { course: DeskClass }) {
	const { t } = usePage();
	const { title, englishTitle, waves } = course;
	const asked = waves.flatMap(({ names }) => names);
	return (
		<Card
			as="li"
			heading={
				<h2>
					<Both own={title} english={englishTitle} block />
				</h2>
			}
		>
			{waves.map((wave) => (
				<WaveCounts key={wave.wave} wave={wave} />
			))}
			{asked.length > 0 && (
				<details className="fold">
					<summary>{t("surveys:desk.names", { count: asked.length })}</summary>
					<AskedTable asked={asked} />
				</details>
			)}
		</Card>
	);
}

function WaveCounts({ wave }: { wave: ClassWave }) {
	const { t, language } = usePage();
	return (
		<div className="stack-s">
			<h3>{t(`surveys:wave.${wave.wave}`)}</h3>
			<p className="cluster">
				{COUNTED.filter((state) => wave[state] > 0).map((state) => (
					<Status key={state} tone={TONES[state]}>
						{t("attendance:sign.counted", {
							word: t(`surveys:desk.${state}`),
							number: formatNumber(wave[state], language),
						})}
					</Status>
				))}
			</p>
		</div>
	);
}
