import { useTranslation } from "react-i18next";
import { languages } from "#app/i18n/languages.ts";
import { Choices } from "#app/ui/choices.tsx";
import { SelectField, TextArea } from "#app/ui/fields.tsx";
import { ASKED_LEVELS } from "./asking.ts";
import type { JoinFieldsProps } from "./contact-fields.tsx";
import { LONGEST_MESSAGE } from "./join-form.ts";
import { LevelName } from "./level-name.tsx";

export function EnglishFields({ typed, errors }: JoinFieldsProps) {
	const { t } = useTranslation("enrolments");
	return (
		<>
			<SelectField
				name="language"
				label={t("join.language")}
				value={typed.language}
				error={errors.language}
				width="medium"
				options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
			/>
			<LevelChoices skill="speaking" typed={typed} errors={errors} />
			<LevelChoices skill="reading" typed={typed} errors={errors} />
			<TextArea
				name="message"
				label={t("join.message")}
				hint={t("join.messageHint")}
				value={typed.message}
				error={errors.message}
				maxLength={LONGEST_MESSAGE}
				rows={3}
				optional
			/>
		</>
	);
}

type LevelChoicesProps = JoinFieldsProps & { skill: "speaking" | "reading" };

/** Speaking apart from reading: many who talk well have never read English. */
function LevelChoices({ skill, typed, errors }: LevelChoicesProps) {
	const { t } = useTranslation("enrolments");
	return (
		<Choices
			type="radio"
			name={skill}
			legend={t(`join.${skill}`)}
			legendSize="l"
			hint={t("join.levelHint")}
			error={errors[skill]}
			selected={[typed[skill] ?? ""]}
			layout="stack"
			options={ASKED_LEVELS.map((level) => ({
				value: level,
				label: t(`level.${skill}.${level}`),
				hint: level === "unsure" ? undefined : <LevelName level={level} />,
			}))}
		/>
	);
}
