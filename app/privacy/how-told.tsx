import { useTranslation } from "react-i18next";
import { Choices } from "#app/ui/choices.tsx";
import { WAYS_TOLD } from "./told.ts";

/** Beside a button of staff that makes a record of somebody. */
export function HowTold() {
	const { t } = useTranslation("privacy");
	return (
		<Choices
			type="radio"
			name="told"
			legend={t("given.legend")}
			selected={[]}
			layout="row"
			options={[
				...WAYS_TOLD.map((value) => ({ value: value as string, label: t(`given.${value}`) })),
				{ value: "later", label: t("given.later") },
			]}
		/>
	);
}
