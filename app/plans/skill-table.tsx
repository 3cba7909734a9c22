import { SKILLS } from "#app/assessments/levels.ts";
import { daysOf, findingsOf, type SkillHistory } from "#app/assessments/skill-history.ts";
import { LevelName } from "#app/assessments/skill-words.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Say } from "./my-words.tsx";

/** The picture in words: every day on which she was assessed, the newest first. */
export function SkillTable({ history }: { history: SkillHistory }) {
	const { t, language } = usePage();
	const found = SKILLS.map((skill) => ({ skill, findings: findingsOf(history, skill) }));
	return (
		<details className="fold">
			<summary>
				<span>
					<Say of="plans:progressOf.asTable" beside />
				</span>
			</summary>
			<DataTable
				caption={t("plans:progressOf.caption")}
				captionHidden
				rowHeader="day"
				columns={[
					{ key: "day", label: t("plans:progressOf.day") },
					...SKILLS.map((skill) => ({ key: skill, label: t(`skills.${skill}`) })),
				]}
				rows={daysOf(history)
					.toReversed()
					.map((day) => ({
						day: <span className="nowrap">{formatDay(day, language, "short")}</span>,
						...Object.fromEntries(
							found.map(({ skill, findings }) => {
								const level = findings.find(({ assessedOn }) => assessedOn === day)?.level;
								return [skill, level ? <LevelName key={skill} level={level} /> : null];
							}),
						),
					}))}
			/>
		</details>
	);
}
