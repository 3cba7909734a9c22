import { useTranslation } from "react-i18next";
import { indicatorName } from "#app/evaluation/indicator-words.ts";
import { INDICATORS, type IndicatorId } from "#app/evaluation/indicators.ts";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import type { Typed } from "./pilot-form.ts";
import type { QuarterEnd } from "./quarters.ts";
import type { SetupAnswer } from "./setup-answer.ts";
import { SetupForm } from "./setup-form.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type TargetPageProps = {
	pilot: { slug: string; name: string };
	indicator: IndicatorId;
	quarters: readonly QuarterEnd[];
	typed: Typed;
	seen: string;
	answer: SetupAnswer | undefined;
};

/** One indicator, quarter by quarter. */
export function TargetPage({ pilot, indicator, quarters, answer, ...shown }: TargetPageProps) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	const errors = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? shown;
	const fields = quarters.map((quarter) => {
		const day = formatDay(quarter, page.language, "short");
		return { name: quarter, label: t("targets.value", { day }) };
	});
	return (
		<SetupFrame
			pilot={pilot}
			title={t("targets.of", { indicator: indicatorName(indicator, page) })}
			back={{ path: `/pilots/${pilot.slug}/targets`, label: t("targets.title") }}
			formId="target"
			errors={errors}
		>
			<ChangedNotice {...{ answer, fields }} />
			<Explained indicator={indicator} />
			<SetupForm id="target" seen={seen}>
				{fields.map(({ name, label }) => (
					<TextField
						key={name}
						value={typed[name]?.[0]}
						error={errors[name]}
						inputMode="decimal"
						width="short"
						dir="ltr"
						{...{ name, label }}
					/>
				))}
			</SetupForm>
		</SetupFrame>
	);
}

const TYPED_UNITS = ["count", "share", "hours", "pence", "score"] as const;

function Explained({ indicator }: { indicator: IndicatorId }) {
	const { t } = useTranslation("pilots");
	const { unit, moreIsBetter } = INDICATORS[indicator];
	const typed = TYPED_UNITS.find((one) => one === unit);
	return (
		<p className="measure">
			{t("targets.intro")} {typed && t(`targets.unit.${typed}`)}{" "}
			{!moreIsBetter && t("targets.lessIsBetter")} {t("targets.empty")}
		</p>
	);
}
