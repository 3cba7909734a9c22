import { useTranslation } from "react-i18next";
import { languageName } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { LearnerDetails } from "./details.server.ts";
import { differingFields, type Typed, typedDetails } from "./details-typed.ts";

/** What is kept by now stands here, what she typed stands in the form: nothing is lost. */
export function ChangedMeanwhile({ typed, current }: { typed: Typed; current: LearnerDetails }) {
	const { t } = useTranslation("learners");
	const labels = useLabels();
	const shownAs = useShown();
	const now = typedDetails(current);
	return (
		<Notice tone="warn" heading={t("changed.title")}>
			<p>{t("changed.intro")}</p>
			<Facts
				items={differingFields(typed, now).map((field) => ({
					term: labels[field] ?? t("details.reference"),
					value: <bdi>{shownAs(field, now[field]?.[0] ?? "")}</bdi>,
				}))}
			/>
		</Notice>
	);
}

function useLabels(): Record<string, string> {
	const { t } = useTranslation("learners");
	return {
		name: t("details.name"),
		"full-name": t("details.fullName"),
		"say-name": t("details.sayName"),
		language: t("details.language"),
		phone: t("details.phone"),
		email: t("details.email"),
		"contact-way": t("details.way"),
		"leave-message": t("details.leaveMessage"),
		"creche-children": t("details.children"),
		"creche-ages": t("details.ages"),
	};
}

function useShown() {
	const { t } = useTranslation("learners");
	const { language } = usePage();
	const words: Record<string, string> = {
		"": t("details.empty"),
		phone: t("way.phone"),
		text: t("way.text"),
		whatsapp: t("way.whatsapp"),
		email: t("way.email"),
		yes: t("details.yes"),
		no: t("details.no"),
	};
	const chosen = ["contact-way", "leave-message"];
	return (field: string, value: string) => {
		if (value === "" || chosen.includes(field)) return words[value] ?? value;
		return field === "language" ? languageName(value, language) : value;
	};
}
