import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { HiddenField, TextArea } from "#app/ui/fields.tsx";
import type { PlanPage } from "./plan.server.ts";
import { LONGEST } from "./plan.ts";
import { type Typed, WordFields } from "./word-fields.tsx";

type BeginPartProps = { page: PlanPage; typed: Typed; errors: Record<string, string> };

/** A plan begins with what she wants. */
export function BeginPart({ page, typed, errors }: BeginPartProps) {
	const { t } = useTranslation("plans");
	const { name, own } = page;
	return (
		<section className="stack">
			<p>{t("begin.none", { name })}</p>
			<h2>{t("begin.title")}</h2>
			<p>{t("begin.intro", { name })}</p>
			<form method="post" id="plan">
				<HiddenField name="key" value={typed?.key?.[0] ?? page.key} />
				<WordFields label={t("aims.label", { name })} own={own} typed={typed} errors={errors} />
				<TextArea
					name="note"
					rows={2}
					optional
					maxLength={LONGEST.note}
					label={t("start.supportLabel", { name })}
					hint={t("start.supportHint")}
					value={typed?.note?.[0] ?? ""}
				/>
				<Button picto="check">{t("begin.submit")}</Button>
			</form>
		</section>
	);
}
