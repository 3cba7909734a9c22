import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { HelpLine, Statement } from "./statement.tsx";

const CAN = ["noScript", "keyboard", "zoom", "dark", "direction", "words"] as const;
const TESTED = ["contrast", "markup", "widths"] as const;
const NOT_YET = ["readers", "voice", "learners", "translations"] as const;

/** The Equality Advisory and Support Service, named by the regulations for such complaints. */
const ADVISORY = { phone: "0808 800 0082", web: "www.equalityadvisoryservice.com" };
const WRITTEN_ON = "2026-11-22";

export function AccessibilityPage() {
	const { t } = useTranslation("people", { keyPrefix: "accessibility" });
	const { language } = usePage();
	return (
		<>
			<h1>{t("title")}</h1>
			<p className="lead">{t("short")}</p>
			<Statement heading={t("can.heading")} items={CAN.map((one) => t(`can.${one}`))} />
			<Statement
				heading={t("state.heading")}
				items={[t("state.target"), t("state.new"), t("state.status")]}
			/>
			<Statement heading={t("tested.heading")} items={TESTED.map((one) => t(`tested.${one}`))} />
			<Statement heading={t("notYet.heading")} items={NOT_YET.map((one) => t(`notYet.${one}`))} />
			<Statement
				heading={t("problem.heading")}
				items={[t("problem.tell"), t("problem.how"), t("problem.service")]}
			/>
			<HelpLine {...ADVISORY} words={{ phone: t("problem.phone"), web: t("problem.web") }} />
			<p className="small soft">{t("date", { day: formatDay(WRITTEN_ON, language, "short") })}</p>
		</>
	);
}
