import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { Period } from "../report-model.ts";
import { OUTSIDE_AUDIENCES } from "./release.ts";

type MakeDraftFormProps = { slug: string; period: Period; failed: FailedForm | undefined };

/** The whole pilot so far stands in the fields; who reads it is hers to say. */
export function MakeDraftForm({ slug, period, failed }: MakeDraftFormProps) {
	const { t } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const typed = (name: "from" | "until") => failed?.typed[name]?.[0] ?? period[name];
	return (
		<form method="post" action={href(`/pilots/${slug}/releases?index`)} className="stack measure">
			<div className="cluster">
				<TextField
					{...{ name: "from", type: "date", label: t("releases:make.from") }}
					{...{ value: typed("from"), error: errors.from }}
				/>
				<TextField
					{...{ name: "until", type: "date", label: t("releases:make.until") }}
					{...{ value: typed("until"), error: errors.until }}
				/>
			</div>
			<Choices
				{...{ type: "radio", name: "audience", legend: t("releases:make.audience") }}
				error={errors.audience}
				selected={failed?.typed.audience ?? []}
				options={OUTSIDE_AUDIENCES.map((value) => ({
					value,
					label: t(`releases:audience.${value}`),
					hint: t(`releases:audience.${value}Hint`),
				}))}
			/>
			<div id="draft">
				<Button picto="chart">{t("releases:make.button")}</Button>
			</div>
		</form>
	);
}
