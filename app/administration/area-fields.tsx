import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import type { NamedField } from "#app/pilots/changed-notice.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { LONGEST_AREA } from "./area-form.ts";

export type AreaChoice = { id: string; name: string };

export function NameField({ typed, error }: { typed: Typed; error: string | undefined }) {
	const { t } = useTranslation("admin");
	const problem = error === undefined ? {} : { error };
	return (
		<TextField
			name="name"
			label={t("areas.name")}
			maxLength={LONGEST_AREA}
			value={typed.name?.[0]}
			{...problem}
		/>
	);
}

export function IntegrationField({ typed }: { typed: Typed }) {
	const { t } = useTranslation("admin");
	return (
		<Checkbox
			name="integration"
			value="yes"
			label={t("areas.integration")}
			hint={t("areas.integrationHint")}
			checked={typed.integration?.[0] === "yes"}
		/>
	);
}

type PartsFieldProps = { typed: Typed; choices: readonly AreaChoice[] };

export function PartsField({ typed, choices }: PartsFieldProps) {
	const { t } = useTranslation("admin");
	return (
		<Choices
			type="checkbox"
			name="parts"
			legend={t("areas.parts")}
			hint={t("areas.partsHint")}
			layout="grid"
			selected={typed.parts ?? []}
			options={choices.map(({ id, name }) => ({ value: id, label: <Bdi>{name}</Bdi> }))}
		/>
	);
}

/** What is told of a field that somebody else changed meanwhile. */
export function useAreaFieldNames(choices: readonly AreaChoice[]): NamedField[] {
	const { t } = useTranslation("admin");
	const { t: all } = usePage();
	const nameOf = (value: string) => choices.find(({ id }) => id === value)?.name ?? value;
	return [
		{ name: "name", label: t("areas.name") },
		{ name: "integration", label: t("areas.integration"), say: () => all("admin:yes") },
		{ name: "parts", label: t("areas.parts"), say: nameOf },
	];
}
