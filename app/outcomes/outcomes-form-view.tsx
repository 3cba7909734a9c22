import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { londonDate } from "#app/i18n/london-time.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { PURPOSES } from "./learning-outcomes.ts";
import { STAFF_LEARN } from "./next-steps.ts";
import { SubjectFields, type Typed } from "./subject-fields.tsx";
import type { Subject } from "./subjects.ts";

export const FORM_ID = "outcomes";

type OutcomesFormViewProps = {
	subjects: readonly Subject[];
	legendOf: (subject: Subject) => ReactNode;
	typed: Typed | undefined;
	errors: Record<string, string>;
};

/** How and when it was learned is said once: people are asked on one day. */
export function OutcomesFormView({ subjects, legendOf, typed, errors }: OutcomesFormViewProps) {
	const { t } = useTranslation("outcomes");
	return (
		<form method="post" id={FORM_ID} className="stack-l">
			<Learned typed={typed} errors={errors} />
			<div className="stack" id="people">
				{subjects.map((subject) => (
					<SubjectFields
						key={subject.id}
						legend={legendOf(subject)}
						{...{ subject, typed, errors }}
					/>
				))}
			</div>
			<Button picto="check">{t("form.save")}</Button>
		</form>
	);
}

function Learned({ typed, errors }: Pick<OutcomesFormViewProps, "typed" | "errors">) {
	const { t } = useTranslation("outcomes");
	const { now } = usePage();
	return (
		<div className="stack">
			<SelectField
				name="learned-how"
				width="medium"
				label={t("form.learnedHow")}
				empty={t("form.choose")}
				error={errors["learned-how"]}
				value={typed?.["learned-how"]?.[0] ?? ""}
				options={STAFF_LEARN.map((value) => ({ value, label: t(`learned.${value}`) }))}
			/>
			<TextField
				type="date"
				width="short"
				name="learned-on"
				label={t("form.learnedOn")}
				error={errors["learned-on"]}
				value={typed?.["learned-on"]?.[0] ?? londonDate(now)}
			/>
			<SelectField
				name="purpose"
				width="medium"
				label={t("form.purpose")}
				hint={t("form.purposeHint")}
				empty={t("form.purposeEmpty")}
				value={typed?.purpose?.[0] ?? ""}
				options={PURPOSES.map((value) => ({ value: String(value), label: t(`purpose.${value}`) }))}
			/>
		</div>
	);
}
