import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import { usePage } from "#app/i18n/page.tsx";
import { offered } from "#app/settings/retired.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import type { NamedField } from "./changed-notice.tsx";
import type { DetailsOptions } from "./details.server.ts";
import { FUNDS, STRANDS, type Typed } from "./pilot-form.ts";
import { ProviderName, useProviderName } from "./provider-name.tsx";

type DetailsFieldsProps = {
	typed: Typed;
	errors: Record<string, string>;
	options: DetailsOptions;
};

export function DetailsFields({ typed, errors, options }: DetailsFieldsProps) {
	const { t } = useTranslation(["pilots", "evaluation"]);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: errors[name] });
	return (
		<>
			<TextField label={t("details.name")} maxLength={120} {...field("name")} />
			<TextArea
				label={t("details.summary")}
				hint={t("details.summaryHint")}
				rows={3}
				maxLength={600}
				{...field("summary")}
			/>
			<div className="pair">
				<TextField type="date" label={t("details.starts")} {...field("starts-on")} />
				<TextField type="date" label={t("details.ends")} {...field("ends-on")} />
			</div>
			<Choices
				type="radio"
				name="strand"
				legend={t("details.strand")}
				selected={typed.strand ?? []}
				error={errors.strand}
				options={STRANDS.map((value) => ({ value, label: t(`evaluation:strand.${value}`) }))}
			/>
			<SelectField
				label={t("details.fund")}
				empty=""
				options={offered(FUNDS, options.retiredFunds, typed.fund?.[0]).map((value) => ({
					value,
					label: t(`evaluation:fund.${value}`),
				}))}
				{...field("fund")}
			/>
			<Choices
				type="checkbox"
				name="providers"
				legend={t("details.providers")}
				hint={t("details.providersHint")}
				selected={typed.providers ?? []}
				error={errors.providers}
				layout="grid"
				options={options.providers.map((provider) => ({
					value: provider.id,
					label: <ProviderName provider={provider} />,
				}))}
			/>
			<AreaChoices {...{ typed, options }} />
		</>
	);
}

const KINDS = ["integration-area", "borough", "wider"] as const;

function AreaChoices({ typed, options }: Pick<DetailsFieldsProps, "typed" | "options">) {
	const { t } = useTranslation("pilots");
	return KINDS.map((kind) => {
		const areas = options.areas.filter((area) => area.kind === kind);
		if (areas.length === 0) return null;
		return (
			<Choices
				key={kind}
				type="checkbox"
				name="areas"
				legend={t(`details.kinds.${kind}`)}
				selected={typed.areas ?? []}
				layout="grid"
				options={areas.map(({ id, name }) => ({ value: id, label: <Bdi>{name}</Bdi> }))}
			/>
		);
	});
}

/** The words of each field and of what stands in it. */
export function useDetailsFields(options: DetailsOptions): NamedField[] {
	const { t } = useTranslation(["pilots", "evaluation"]);
	const { language } = usePage();
	const day = (value: string) => (isLocalDate(value) ? formatDay(value, language, "short") : value);
	const nameIn = (rows: readonly { id: string; name: string }[]) => (value: string) =>
		rows.find(({ id }) => id === value)?.name ?? value;
	const strand = (value: string) => {
		const known = STRANDS.find((one) => one === value);
		return known ? t(`evaluation:strand.${known}`) : value;
	};
	const fund = (value: string) => {
		const known = FUNDS.find((one) => one === value);
		return known ? t(`evaluation:fund.${known}`) : value;
	};
	const provider = useProviderName();
	const providers = options.providers.map((one) => ({ id: one.id, name: provider(one) }));
	return [
		{ name: "name", label: t("details.name") },
		{ name: "summary", label: t("details.summary") },
		{ name: "starts-on", label: t("details.starts"), say: day },
		{ name: "ends-on", label: t("details.ends"), say: day },
		{ name: "strand", label: t("details.strand"), say: strand },
		{ name: "fund", label: t("details.fund"), say: fund },
		{ name: "providers", label: t("details.providers"), say: nameIn(providers) },
		{ name: "areas", label: t("details.areas"), say: nameIn(options.areas) },
	];
}
