import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageName, scriptName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField, SelectField } from "#app/ui/fields.tsx";
import {
	ABILITIES,
	type Background,
	LANGUAGES,
	OTHER,
	SCHOOL,
	SCRIPTS,
	TIMES,
} from "./background.ts";

type BackgroundFieldsProps = {
	background: Background;
	version: number;
	/** The button, in the words of the page. */
	children: ReactNode;
	action: string;
};

export const FORM_ID = "background";

/** The same questions for herself and for who asks her. */
export function BackgroundFields(props: BackgroundFieldsProps) {
	const { background, version, children, action } = props;
	return (
		<form id={FORM_ID} method="post" action={action} className="stack-l">
			<HiddenField name="version" value={String(version)} />
			<Languages background={background} />
			<Scripts background={background} />
			<Abilities background={background} />
			<Years background={background} />
			{children}
		</form>
	);
}

type PartProps = Pick<BackgroundFieldsProps, "background">;

function Languages({ background: { first, others } }: PartProps) {
	const { t } = useTranslation("background");
	const options = useLanguages();
	const empty = t("choose");
	return (
		<div className="stack">
			<SelectField
				name="first"
				width="medium"
				label={t("question.first")}
				value={first ?? ""}
				{...{ options, empty }}
			/>
			<SelectField
				name="second"
				width="medium"
				optional
				label={t("question.second")}
				value={others[0] ?? ""}
				{...{ options, empty }}
			/>
			<SelectField
				name="third"
				width="medium"
				optional
				label={t("question.third")}
				value={others[1] ?? ""}
				{...{ options, empty }}
			/>
		</div>
	);
}

/** In the order of their names in the reader's language. */
function useLanguages() {
	const { t } = useTranslation("background");
	const { language } = usePage();
	const named = LANGUAGES.filter((tag) => tag !== OTHER).map((value) => ({
		value,
		label: languageName(value, language),
	}));
	named.sort((one, other) => one.label.localeCompare(other.label, language));
	return [...named, { value: OTHER, label: t("other") }];
}

function Scripts({ background: { scripts } }: PartProps) {
	const { t } = useTranslation("background");
	const { language } = usePage();
	return (
		<Choices
			type="checkbox"
			layout="row"
			name="scripts"
			legend={t("question.scripts")}
			options={SCRIPTS.map((value) => ({ value, label: scriptName(value, language) }))}
			selected={scripts}
		/>
	);
}

function Abilities({ background: { reading, writing } }: PartProps) {
	const { t } = useTranslation("background");
	const options = ABILITIES.map((value) => ({ value, label: t(`ability.${value}`) }));
	return (
		<>
			<Choices
				type="radio"
				layout="row"
				name="reading"
				legend={t("question.reading")}
				options={options}
				selected={reading ? [reading] : []}
			/>
			<Choices
				type="radio"
				layout="row"
				name="writing"
				legend={t("question.writing")}
				options={options}
				selected={writing ? [writing] : []}
			/>
		</>
	);
}

function Years({ background: { school, time } }: PartProps) {
	const { t } = useTranslation("background");
	return (
		<>
			<Choices
				type="radio"
				layout="row"
				name="school"
				legend={t("question.school")}
				options={SCHOOL.map((value) => ({ value, label: t(`school.${value}`) }))}
				selected={school ? [school] : []}
			/>
			<Choices
				type="radio"
				layout="row"
				name="time"
				legend={t("question.time")}
				options={TIMES.map((value) => ({ value, label: t(`time.${value}`) }))}
				selected={time ? [time] : []}
			/>
		</>
	);
}
