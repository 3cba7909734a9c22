import { useTranslation } from "react-i18next";
import { HiddenField, TextArea } from "#app/ui/fields.tsx";
import { LONGEST } from "./plan.ts";
import type { FailedPlanForm } from "./plan-form-page.tsx";

type NoteFieldProps = { label: string; hint: string; now: string | null; failed: FailedPlanForm };

/** One short text; what stood there when the page was shown goes along. */
export function NoteField({ label, hint, now, failed }: NoteFieldProps) {
	const { t } = useTranslation("plans");
	const typed = failed?.current === undefined ? failed?.typed.seen?.[0] : undefined;
	return (
		<>
			<HiddenField name="seen" value={typed ?? now ?? ""} />
			<TextArea
				name="note"
				rows={3}
				maxLength={LONGEST.note}
				label={label}
				hint={`${hint} ${t("form.free")}`}
				value={failed?.typed.note?.[0] ?? now ?? ""}
			/>
		</>
	);
}
