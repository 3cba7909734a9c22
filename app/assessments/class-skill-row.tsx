import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { HintAndError } from "#app/ui/field-parts.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { type Segment, Segments } from "#app/ui/segments.tsx";
import { STRENGTHS } from "./assessment-form.ts";
import { fields } from "./class-assessment-form.ts";
import { NOTHING_NEW } from "./level-key.tsx";
import { LEVELS, type Level, type Skill } from "./levels.ts";
import type { SkillNow } from "./skills-now.ts";

type SkillRowProps = {
	skill: Skill;
	learnerId: string;
	last: SkillNow | undefined;
	/** The skills of this learner were not all assessed on one day. */
	withDay: boolean;
	/** What was typed under a field's name, if the form came back. */
	typed: (field: string) => string;
	error: string | undefined;
};

/** Seven answers in one row, the last result marked among them; how sure it is comes with a level. */
export function ClassSkillRow(props: SkillRowProps) {
	const { skill, learnerId, last, typed, error } = props;
	const { t } = useTranslation("assessments");
	const page = usePage();
	const name = fields.level(learnerId, skill);
	const strength = fields.strength(learnerId, skill);
	return (
		<div className={error ? "class-skill field-wrong" : "class-skill"}>
			<HintAndError name={name} error={error} />
			<Segments
				name={name}
				legend={
					<span className="class-skill-name">
						{page.t(`skills.${skill}`)} <LastTime {...props} />
					</span>
				}
				selected={typed(name)}
				options={useLevels(last?.level)}
			/>
			<div className="class-strength">
				<SelectField
					name={strength}
					label={t("form.strengthLabel")}
					width="medium"
					empty={t("form.strengthEmpty")}
					value={typed(strength)}
					options={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
				/>
			</div>
		</div>
	);
}

function useLevels(last: Level | undefined): Segment[] {
	const { t } = useTranslation("assessments");
	const none = (
		<>
			<span aria-hidden="true">{NOTHING_NEW}</span>
			<span className="visually-hidden">{t("classForm.none")}</span>
		</>
	);
	return [
		{ value: "", label: none },
		...LEVELS.map((level) => ({
			value: level,
			label: (
				<bdi lang="en" className={level === last ? "last-level" : undefined}>
					{t(`levelShort.${level}`)}
				</bdi>
			),
		})),
	];
}

function LastTime({ last, withDay }: Pick<SkillRowProps, "last" | "withDay">) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	if (!last) return null;
	const { level, strength, assessedOn } = last;
	return (
		<span className="small soft">
			<span className="visually-hidden">{t("classForm.last")} </span>
			<bdi lang="en">{t(`levelShort.${level}`)}</bdi>
			{strength && <span className="aside">{t(`strengthShort.${strength}`)}</span>}
			{withDay && <span className="aside">{formatDay(assessedOn, language, "short")}</span>}
		</span>
	);
}
