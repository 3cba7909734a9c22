import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { levelField, NOT_ASSESSED, STRENGTHS, strengthField } from "./assessment-form.ts";
import { canDoKey } from "./can-do.ts";
import { LEVELS, type Skill } from "./levels.ts";
import type { Strength } from "./past-assessment.ts";
import type { Finding } from "./skill-history.ts";
import { SkillName } from "./skill-words.tsx";

export type SkillFieldsProps = {
	skill: Skill;
	/** The last finding, and how sure it was. */
	last: Finding | null;
	strength: Strength;
	/** What was typed under a field's name, if the form came back. */
	typed: (field: string) => string[];
	error: string | undefined;
};

/** One skill: six levels, each with what somebody at it can do, and how sure the level is. */
export function SkillFields(props: SkillFieldsProps) {
	const { skill, typed, error } = props;
	const { t } = useTranslation("assessments");
	return (
		<div className="level-skill">
			<Choices
				type="radio"
				layout="grid"
				legendSize="l"
				name={levelField(skill)}
				legend={<SkillName skill={skill} />}
				hint={<LastTime {...props} />}
				{...(error !== undefined && { error })}
				options={useLevelOptions(skill)}
				selected={typed(levelField(skill))}
			/>
			<SelectField
				name={strengthField(skill)}
				label={t("form.strengthLabel")}
				optional
				width="medium"
				empty={t("form.strengthEmpty")}
				value={typed(strengthField(skill))[0] ?? ""}
				options={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
			/>
		</div>
	);
}

function useLevelOptions(skill: Skill) {
	const { t } = useTranslation("assessments");
	const page = usePage();
	const levels = LEVELS.map((level) => ({
		value: level,
		label: page.t(`levels.${level}`),
		english: page.english(`levels.${level}`),
		hint: page.t(canDoKey(skill, level)),
	}));
	return [...levels, { value: NOT_ASSESSED, label: t("form.notAssessed") }];
}

function LastTime({ last, strength }: SkillFieldsProps) {
	const { t } = useTranslation("assessments");
	const page = usePage();
	if (!last) return t("form.neverAssessed");
	const day = formatDay(last.assessedOn, page.language, "short");
	const level = page.t(`levels.${last.level}`);
	if (!strength) return t("form.lastTime", { level, day });
	return t("form.lastTimeStrength", { level, day, strength: t(`strengthShort.${strength}`) });
}
