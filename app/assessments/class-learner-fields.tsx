import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import type { LocalDate } from "#db/columns.ts";
import { ANSWERS } from "./assessment-form.ts";
import type { ClassLearner } from "./class-assessment.ts";
import { fields } from "./class-assessment-form.ts";
import { ClassSkillRow } from "./class-skill-row.tsx";
import { SKILLS } from "./levels.ts";
import type { SkillNow } from "./skills-now.ts";

type LearnerFieldsProps = {
	learner: ClassLearner;
	typed: Record<string, string[]> | undefined;
	/** Field name to words. */
	errors: Record<string, string>;
};

/** One learner: four rows, one a skill, and the rarer question folded away. */
export function ClassLearnerFields({ learner, typed, errors }: LearnerFieldsProps) {
	const href = useHref();
	const day = dayOfAll(learner.skills);
	return (
		<fieldset className="class-learner">
			<legend className="learner-name">
				<a href={href(`/learners/${learner.id}`)}>
					<bdi>{learner.name}</bdi>
				</a>
				<LastTime day={day} isNew={learner.skills.length === 0} />
			</legend>
			{SKILLS.map((skill) => (
				<ClassSkillRow
					key={skill}
					skill={skill}
					learnerId={learner.id}
					last={learner.skills.find((one) => one.skill === skill)}
					withDay={day === null}
					typed={(field) => typed?.[field]?.[0] ?? ""}
					error={errors[fields.level(learner.id, skill)]}
				/>
			))}
			<Literacy learner={learner} typed={typed} />
		</fieldset>
	);
}

function LastTime({ day, isNew }: { day: LocalDate | null; isNew: boolean }) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	if (isNew) return <span className="small soft">{t("form.neverAssessed")}</span>;
	if (day === null) return null;
	return (
		<span className="small soft">
			{t("classForm.lastDay", { day: formatDay(day, language, "short") })}
		</span>
	);
}

/** The same for all skills, as after a class form; else each skill has its own. */
function dayOfAll(skills: readonly SkillNow[]): LocalDate | null {
	const days = new Set(skills.map(({ assessedOn }) => assessedOn));
	return days.size === 1 ? skills[0]!.assessedOn : null;
}

function Literacy({ learner, typed }: Pick<LearnerFieldsProps, "learner" | "typed">) {
	const { t } = useTranslation("assessments");
	const name = fields.literacy(learner.id);
	const value = typed?.[name]?.[0] ?? "";
	const { newToLiteracy: known } = learner;
	return (
		<details className="fold" open={value !== ""}>
			<summary className="small">
				{known === null
					? t("learner.literacy")
					: t("classForm.literacyKnown", { answer: t(`newToLiteracy.${known}`) })}
			</summary>
			<SelectField
				name={name}
				label={t("classForm.literacy")}
				width="medium"
				empty={t("classForm.none")}
				value={value}
				options={ANSWERS.map((answer) => ({ value: answer, label: t(`newToLiteracy.${answer}`) }))}
			/>
		</details>
	);
}
