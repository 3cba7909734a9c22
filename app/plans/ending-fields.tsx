import { useTranslation } from "react-i18next";
import { TextArea, TextField } from "#app/ui/fields.tsx";
import type { PlanForm } from "./plan.server.ts";
import { LONGEST } from "./plan.ts";
import { errorOf, LanguageField, type Typed } from "./word-fields.tsx";

type EndingFieldsProps = { form: PlanForm; typed: Typed; errors: Record<string, string> };

/** What she says, what the tutor says, what comes next. */
export function EndingFields({ form, typed, errors }: EndingFieldsProps) {
	const { t } = useTranslation("plans");
	const { name, own, plan, today } = form;
	return (
		<>
			<TextArea
				name="own-words"
				rows={3}
				optional
				maxLength={LONGEST.note}
				label={t("end.ownLabel", { name })}
				hint={t("end.ownHint", { name })}
				value={typed?.["own-words"]?.[0] ?? ""}
			/>
			<LanguageField name="own-language" own={own} value={typed?.["own-language"]?.[0]} />
			<TextArea
				name="tutor-words"
				rows={3}
				maxLength={LONGEST.note}
				label={t("end.tutorLabel")}
				hint={t("form.free")}
				value={typed?.["tutor-words"]?.[0] ?? ""}
				{...errorOf(errors, "tutor-words")}
			/>
			<TextArea
				name="next-step"
				rows={2}
				optional
				maxLength={LONGEST.note}
				label={t("next.label", { name })}
				hint={t("next.hint")}
				value={typed?.["next-step"]?.[0] ?? plan.nextStep ?? ""}
			/>
			<TextField
				type="date"
				name="ended-on"
				width="medium"
				label={t("end.day")}
				value={typed?.["ended-on"]?.[0] ?? today}
				{...errorOf(errors, "ended-on")}
			/>
		</>
	);
}
