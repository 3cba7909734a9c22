import { useTranslation } from "react-i18next";
import { addDays } from "#app/i18n/london-time.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { ABOUT, type About, type Target } from "./plan.ts";
import { errorOf, WordFields, type WordFieldsProps } from "./word-fields.tsx";

/** Six weeks: time to learn something, and soon enough to see it. */
const REVIEW_AFTER = 42;

type TargetFieldsProps = Omit<WordFieldsProps, "label" | "before"> & {
	before?: Target;
	/** How many targets stand in the plan: the places it may move to. */
	places?: number;
	place?: number;
	today: string;
};

export function TargetFields(props: TargetFieldsProps) {
	const { before, places, place, today, typed, errors } = props;
	const { t } = useTranslation("plans");
	const aboutName = useAboutName();
	return (
		<>
			<WordFields {...props} label={t("targets.words")} />
			<SelectField
				name="about"
				width="medium"
				label={t("targets.about")}
				empty={t("targets.aboutEmpty")}
				value={typed?.about?.[0] ?? before?.about ?? ""}
				options={ABOUT.map((value) => ({ value, label: aboutName(value) }))}
				{...errorOf(errors, "about")}
			/>
			<TextField
				type="date"
				name="review-on"
				width="medium"
				label={t("targets.reviewOn")}
				value={typed?.["review-on"]?.[0] ?? before?.reviewOn ?? addDays(today, REVIEW_AFTER)}
				{...errorOf(errors, "review-on")}
			/>
			{places !== undefined && places > 1 && (
				<SelectField
					name="place"
					width="short"
					label={t("targets.place")}
					value={typed?.place?.[0] ?? String(place)}
					options={Array.from({ length: places }, (_, index) => String(index + 1)).map((value) => ({
						value,
						label: value,
					}))}
				/>
			)}
		</>
	);
}

/** A skill has the name it has everywhere. */
export function useAboutName(): (about: About, words?: Translate) => string {
	const page = usePage();
	return (about, t = page.t) => {
		switch (about) {
			case "speaking":
			case "listening":
			case "reading":
			case "writing":
				return t(`skills.${about}`);
			default:
				return t(`plans:about.${about}`);
		}
	};
}
