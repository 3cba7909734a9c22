import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/fields.tsx";
import { LONGEST, referenceField } from "./details-form.ts";
import type { FieldsProps } from "./details-typed.ts";

export function CrecheFields({ typed, errors }: FieldsProps) {
	const { t } = useTranslation("learners");
	return (
		<fieldset className="stack">
			<legend className="legend legend-l">{t("details.creche")}</legend>
			<p className="hint">{t("details.crecheHint")}</p>
			<TextField
				name="creche-children"
				label={t("details.children")}
				inputMode="numeric"
				value={typed["creche-children"]?.[0]}
				error={errors["creche-children"]}
				maxLength={2}
				width="short"
				optional
			/>
			<TextField
				name="creche-ages"
				label={t("details.ages")}
				hint={t("details.agesHint")}
				value={typed["creche-ages"]?.[0]}
				error={errors["creche-ages"]}
				maxLength={60}
				width="medium"
				optional
			/>
		</fieldset>
	);
}

type ReferenceFieldsProps = FieldsProps & { providers: readonly { id: string; name: string }[] };

/** One for each of the coordinator's providers that know her. */
export function ReferenceFields({ typed, errors, providers }: ReferenceFieldsProps) {
	const { t } = useTranslation("learners");
	return providers.map(({ id, name }) => {
		const field = referenceField(id);
		return (
			<TextField
				key={id}
				name={field}
				label={
					providers.length > 1
						? t("details.referenceOf", { provider: name })
						: t("details.reference")
				}
				hint={t("details.referenceHint")}
				value={typed[field]?.[0]}
				error={errors[field]}
				maxLength={LONGEST.reference}
				width="medium"
				optional
			/>
		);
	});
}
