import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SKILLS, type Skill } from "./levels.ts";
import type { PastAssessment } from "./past-assessment.ts";
import { LevelName } from "./skill-words.tsx";

/** The picture in words, newest first, with who assessed her. */
export function AssessmentTable({ past }: { past: readonly PastAssessment[] }) {
	const { t } = useTranslation("assessments");
	const page = usePage();
	const columns = [
		{ key: "day", label: t("picture.day") },
		...SKILLS.map((skill) => ({ key: skill, label: page.t(`skills.${skill}`) })),
		{ key: "by", label: t("picture.by") },
	];
	return (
		<DataTable
			caption={t("learner.history")}
			columns={columns}
			rowHeader="day"
			rows={past.map((assessment) => ({
				day: <DayAndKind assessment={assessment} />,
				speaking: <SkillCell {...{ assessment, skill: "speaking" }} />,
				listening: <SkillCell {...{ assessment, skill: "listening" }} />,
				reading: <SkillCell {...{ assessment, skill: "reading" }} />,
				writing: <SkillCell {...{ assessment, skill: "writing" }} />,
				by: <By assessment={assessment} />,
			}))}
		/>
	);
}

type Of = { assessment: PastAssessment };

function DayAndKind({ assessment: { assessedOn, kind, criteria } }: Of) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	return (
		<span className="cell-lines">
			<span className="nowrap">{formatDay(assessedOn, language, "short")}</span>
			<span className="small soft">{t(`kind.${kind}`)}</span>
			{criteria > 0 && (
				<span className="small soft">{t("picture.criteria", { count: criteria })}</span>
			)}
		</span>
	);
}

function SkillCell({ assessment, skill }: Of & { skill: Skill }) {
	const { t } = useTranslation("assessments");
	const level = assessment.levels[skill];
	if (!level) return <span className="small soft">{t("picture.none")}</span>;
	const strength = assessment.strengths[skill];
	return (
		<span className="cell-lines">
			<LevelName level={level} />
			{strength && <span className="small soft">{t(`strengthShort.${strength}`)}</span>}
		</span>
	);
}

function By({ assessment: { by, provider, isShared } }: Of) {
	const { t } = useTranslation("assessments");
	return (
		<span className="cell-lines">
			<bdi className="nowrap">{by}</bdi>
			<bdi className="small soft nowrap">{provider}</bdi>
			{isShared && <span className="small soft">{t("sharing.from")}</span>}
		</span>
	);
}
