import { useTranslation } from "react-i18next";
import { describedBy, HintAndError, Label } from "#app/ui/field-parts.tsx";
import { CHOICES, choiceValue, DESTINATIONS, GROUPS } from "./destinations.ts";
import { useChoiceWords } from "./step-words.tsx";

type StepSelectProps = { name: string; value: string; error: string | undefined };

/** Nothing is chosen at first: who is left alone stays as she is known. */
export function StepSelect({ name, value, error }: StepSelectProps) {
	const { t } = useTranslation("outcomes");
	const words = useChoiceWords();
	return (
		<div className={`field field-medium${error ? " field-wrong" : ""}`}>
			<Label name={name} label={t("form.step")} />
			<HintAndError name={name} error={error} />
			<select
				id={name}
				name={name}
				className="input"
				defaultValue={value}
				{...describedBy({ name, error })}
			>
				<option value="">{t("form.stepEmpty")}</option>
				{GROUPS.map((group) => (
					<optgroup key={group} label={t(`group.${group}`)}>
						{CHOICES.filter(({ destination }) => DESTINATIONS[destination].group === group).map(
							(choice) => (
								<option key={choiceValue(choice)} value={choiceValue(choice)}>
									{words(choice).own}
								</option>
							),
						)}
					</optgroup>
				))}
			</select>
		</div>
	);
}
