import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { distanceTravelled, SKILLS } from "./levels.ts";
import { daysOf, type Finding, findingsOf, type SkillHistory } from "./skill-history.ts";
import { SkillStairs, type SkillStairsProps } from "./skill-stairs.tsx";
import { LevelName, SkillName } from "./skill-words.tsx";

/** Four stairs side by side, each skill on its own: no one of them stands for the others. */
export function SkillPicture({ history }: { history: SkillHistory }) {
	const days = daysOf(history);
	const from = days.at(0);
	const to = days.at(-1);
	if (from === undefined || to === undefined) return null;
	const gained = distanceTravelled(history);
	return (
		<div className="skills">
			{SKILLS.map((skill) => (
				<SkillFigure
					key={skill}
					skill={skill}
					findings={findingsOf(history, skill)}
					gained={gained[skill]}
					span={{ from, to }}
				/>
			))}
		</div>
	);
}

type SkillFigureProps = SkillStairsProps & { gained: number | undefined };

function SkillFigure({ skill, findings, gained, span }: SkillFigureProps) {
	return (
		<figure className="skill">
			<figcaption>
				<SkillName skill={skill} />
			</figcaption>
			<SkillStairs skill={skill} findings={findings} span={span} />
			<Ends findings={findings} />
			{gained !== undefined && <Gained steps={gained} />}
		</figure>
	);
}

function Ends({ findings }: { findings: readonly Finding[] }) {
	const { t } = useTranslation("assessments");
	const first = findings.at(0);
	const last = findings.at(-1);
	if (!first || !last) return <p className="soft">{t("picture.notYet")}</p>;
	return (
		<div className="skill-ends">
			<End finding={first} />
			{last !== first && <End finding={last} />}
		</div>
	);
}

function End({ finding: { level, assessedOn } }: { finding: Finding }) {
	const { language } = usePage();
	return (
		<p>
			<strong>
				<LevelName level={level} />
			</strong>
			<span className="small soft">{formatDay(assessedOn, language, "short")}</span>
		</p>
	);
}

function Gained({ steps }: { steps: number }) {
	const { t } = useTranslation("assessments");
	if (steps > 0) return <Status tone="good">{t("picture.gained", { count: steps })}</Status>;
	if (steps === 0) return <Status tone="quiet">{t("picture.same")}</Status>;
	return <Status tone="wait">{t("picture.lower", { count: -steps })}</Status>;
}
