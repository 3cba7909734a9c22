import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import { BUDGET_KINDS, type BudgetKind } from "./budget.ts";
import { ChangedNotice } from "./changed-notice.tsx";
import type { Typed } from "./pilot-form.ts";
import { type NamedProvider, ProviderName } from "./provider-name.tsx";
import { quarterWords } from "./quarter-words.ts";
import type { QuarterEnd } from "./quarters.ts";
import type { SetupAnswer } from "./setup-answer.ts";
import { SetupForm } from "./setup-form.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type QuarterPageProps = {
	pilot: { slug: string; name: string };
	provider: NamedProvider;
	quarter: QuarterEnd;
	typed: Typed;
	seen: string;
	answer: SetupAnswer | undefined;
};

/** What one provider plans and spends in one quarter. */
export function QuarterPage({ pilot, provider, quarter, answer, ...shown }: QuarterPageProps) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	const errors = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? shown;
	const labelOf = (kind: BudgetKind, column: "planned" | "spent") =>
		`${t(`budget.kinds.${kind}`)}, ${t(`budget.${column}`)}`;
	const fields = BUDGET_KINDS.flatMap((kind) =>
		(["planned", "spent"] as const).map((column) => {
			return { name: `${kind}-${column}`, label: labelOf(kind, column) };
		}),
	);
	return (
		<SetupFrame
			pilot={pilot}
			title={t("budget.quarterTitle", { quarter: quarterWords(quarter, page) })}
			back={{ path: `/pilots/${pilot.slug}/budget`, label: t("budget.title") }}
			formId="budget"
			errors={errors}
		>
			<ChangedNotice {...{ answer, fields }} />
			<p className="lead">
				<ProviderName provider={provider} />
			</p>
			<p>{t("budget.spentHint")}</p>
			<SetupForm id="budget" seen={seen}>
				{BUDGET_KINDS.map((kind) => (
					<KindFields key={kind} {...{ kind, typed, errors }} />
				))}
			</SetupForm>
		</SetupFrame>
	);
}

type KindFieldsProps = { kind: BudgetKind; typed: Typed; errors: Record<string, string> };

function KindFields({ kind, typed, errors }: KindFieldsProps) {
	const { t } = useTranslation("pilots");
	return (
		<fieldset className="stack-s">
			<legend className="legend legend-m">{t(`budget.kinds.${kind}`)}</legend>
			<div className="pair">
				{(["planned", "spent"] as const).map((column) => {
					const name = `${kind}-${column}`;
					return (
						<TextField
							key={column}
							name={name}
							label={t(`budget.${column}`)}
							value={typed[name]?.[0]}
							error={errors[name]}
							inputMode="decimal"
							dir="ltr"
						/>
					);
				})}
			</div>
		</fieldset>
	);
}
