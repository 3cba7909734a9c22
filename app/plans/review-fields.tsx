import { useTranslation } from "react-i18next";
import { Choices } from "#app/ui/choices.tsx";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import { LONGEST, RESULTS } from "./plan.ts";
import { errorOf, type Typed } from "./word-fields.tsx";

type ReviewFieldsProps = { today: string; typed: Typed; errors: Record<string, string> };

/** Met, partly or not yet, on which day, what shows it, and when to look again. */
export function ReviewFields({ today, typed, errors }: ReviewFieldsProps) {
	const { t } = useTranslation("plans");
	return (
		<>
			<Choices
				type="radio"
				layout="row"
				name="result"
				legend={t("review.result")}
				options={RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))}
				selected={typed?.result ?? []}
				{...errorOf(errors, "result")}
			/>
			<TextArea
				name="evidence"
				rows={2}
				maxLength={LONGEST.evidence}
				label={t("review.evidence")}
				hint={t("review.evidenceHint")}
				value={typed?.evidence?.[0] ?? ""}
				{...errorOf(errors, "evidence")}
			/>
			<TextField
				type="date"
				name="reviewed-on"
				width="medium"
				label={t("review.day")}
				value={typed?.["reviewed-on"]?.[0] ?? today}
				{...errorOf(errors, "reviewed-on")}
			/>
			<TextField
				type="date"
				name="next-on"
				width="medium"
				optional
				label={t("review.nextOn")}
				hint={t("review.nextOnHint")}
				value={typed?.["next-on"]?.[0] ?? ""}
				{...errorOf(errors, "next-on")}
			/>
		</>
	);
}
