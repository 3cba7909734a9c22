import { useTranslation } from "react-i18next";
import type { NamedField } from "#app/pilots/changed-notice.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import { Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { LONGEST_NAME, PROVIDER_KINDS } from "./provider-form.ts";

type FieldsProps = { typed: Typed; words: Record<string, string> };

export function ProviderFields({ typed, words }: FieldsProps) {
	const { t } = useTranslation("admin");
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<>
			<TextField label={t("providers.name")} maxLength={LONGEST_NAME} {...field("name")} />
			<Choices
				type="radio"
				name="kind"
				legend={t("providers.kind")}
				selected={typed.kind ?? []}
				error={words.kind}
				options={PROVIDER_KINDS.map((value) => ({ value, label: t(`providers.kinds.${value}`) }))}
			/>
			<TextField
				label={t("providers.ukprn")}
				hint={t("providers.ukprnHint")}
				inputMode="numeric"
				width="short"
				dir="ltr"
				maxLength={12}
				{...field("ukprn")}
			/>
			<TextField type="email" label={t("providers.email")} {...field("email")} />
			<TextField type="tel" label={t("providers.phone")} width="medium" {...field("phone")} />
		</>
	);
}

/** What is told of a field that somebody else changed meanwhile. */
export function useProviderFieldNames(): NamedField[] {
	const { t } = useTranslation("admin");
	const kind = (value: string) => {
		const known = PROVIDER_KINDS.find((one) => one === value);
		return known ? t(`providers.kinds.${known}`) : value;
	};
	return [
		{ name: "name", label: t("providers.name") },
		{ name: "kind", label: t("providers.kind"), say: kind },
		{ name: "ukprn", label: t("providers.ukprn") },
		{ name: "email", label: t("providers.email") },
		{ name: "phone", label: t("providers.phone") },
	];
}
