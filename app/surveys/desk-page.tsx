import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AskedTable } from "./class-part.tsx";
import type { DeskClass, DeskSurveys } from "./class-surveys.server.ts";

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
			{classes.map((course) => (
				<ClassOfDesk key={course.id} course={course} />
			))}
		</DeskFrame>
	);
}

function ClassOfDesk({ course }: { course: DeskClass }) {
	const { t, language } = usePage();
	const { title, englishTitle, waves } = course;
	const asked = waves.flatMap(({ names }) => names);
	return (
		<section className="stack part">
			<h2>
				<Both own={title} english={englishTitle} block />
			</h2>
			<DataTable
				caption={t("surveys:desk.caption", { title })}
				captionHidden
				rowHeader="wave"
				columns={[
					{ key: "wave", label: t("surveys:desk.wave") },
					...COUNTED.map((key) => ({ key, label: t(`surveys:desk.${key}`), numeric: true })),
				]}
				rows={waves.map((wave) => ({
					wave: t(`surveys:wave.${wave.wave}`),
					...Object.fromEntries(COUNTED.map((key) => [key, formatNumber(wave[key], language)])),
				}))}
			/>
			{asked.length > 0 && (
				<details className="fold">
					<summary>{t("surveys:desk.names", { count: asked.length })}</summary>
					<AskedTable caption={t("surveys:class.caption")} asked={asked} />
				</details>
			)}
		</section>
	);
}
