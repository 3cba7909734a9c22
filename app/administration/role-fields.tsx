import { useTranslation } from "react-i18next";
import { SelectField } from "#app/ui/fields.tsx";
import { ROLES } from "./accounts.ts";

type RoleFieldsProps = {
	providers: readonly { id: string; name: string }[];
	typed: Record<string, string[]>;
	words: Record<string, string>;
};

export function RoleFields({ providers, typed, words }: RoleFieldsProps) {
	const { t } = useTranslation(["admin", "people"]);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<>
			<SelectField
				label={t("accounts.role")}
				empty={t("role.choose")}
				options={ROLES.map((value) => ({ value, label: t(`people:role.${value}`) }))}
				{...field("role")}
			/>
			<SelectField
				label={t("role.provider")}
				hint={t("role.providerHint")}
				empty={t("role.noProvider")}
				options={providers.map(({ id, name }) => ({ value: id, label: name }))}
				{...field("provider")}
			/>
		</>
	);
}
