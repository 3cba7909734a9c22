import { useTranslation } from "react-i18next";
import { languageName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { CONTACT_WAYS } from "./details.ts";
import type { Choice } from "./merge-plan.ts";

/** What each thing is called, and what a record says of it in words. */
export function useChoiceWords() {
	const { t } = useTranslation("learners");
	const { language } = usePage();
	const labels: Record<Choice, string> = {
		preferred_name: t("details.name"),
		full_name: t("details.fullName"),
		say_name: t("details.sayName"),
		language: t("details.language"),
		phone: t("details.phone"),
		email: t("details.email"),
		contact_way: t("details.way"),
		creche: t("details.creche"),
		reference: t("details.reference"),
	};
	const shownAs = (choice: Choice, value: string) => {
		if (choice === "language") return languageName(value, language);
		const way = CONTACT_WAYS.find((one) => one === value);
		return choice === "contact_way" && way ? t(`way.${way}`) : value;
	};
	return { labelOf: (choice: Choice) => labels[choice], shownAs };
}
