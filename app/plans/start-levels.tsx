import { SKILLS } from "#app/assessments/levels.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { startOf } from "./skill-start.ts";

/** Each skill where it was first found, with the day. */
export function StartLevels({ history }: { history: SkillHistory }) {
	const { t, english, language } = usePage();
	const start = startOf(history);
	return (
		<Facts
			layout="tiles"
			items={SKILLS.flatMap((skill) => {
				const found = start[skill];
				if (!found) return [];
				const day = formatDay(found.assessedOn, language, "short");
				return [
					{
						term: <Both own={t(`skills.${skill}`)} english={english(`skills.${skill}`)} />,
						value: (
							<>
								<p>
									<Both
										own={t(`levels.${found.level}`)}
										english={english(`levels.${found.level}`)}
										block
									/>
								</p>
								<p className="small soft">{day}</p>
							</>
						),
					},
				];
			})}
		/>
	);
}
