import { useTranslation } from "react-i18next";
import { HelpLine, Statement } from "./statement.tsx";

const ASKED = ["name", "contact", "language", "level", "message"] as const;
const WHO = [
	"coordinator",
	"tutor",
	"tutorContact",
	"evaluator",
	"public",
	"noSale",
	"noHomeOffice",
] as const;
const NEVER = ["immigration", "papers", "birth", "address", "religion", "health"] as const;

/** The Information Commissioner's helpline, which anybody may call. */
const COMMISSIONER = { phone: "0303 123 1113", web: "ico.org.uk/make-a-complaint" };

export function PrivacyPage() {
	const { t } = useTranslation("people", { keyPrefix: "privacy" });
	return (
		<>
			<h1>{t("title")}</h1>
			<p className="lead">{t("short")}</p>
			<Statement
				heading={t("ask.heading")}
				intro={t("ask.intro")}
				items={ASKED.map((one) => t(`ask.${one}`))}
			/>
			<p>{t("ask.why")}</p>
			<Statement heading={t("class.heading")} items={[t("class.marks"), t("class.levels")]} />
			<Statement heading={t("who.heading")} items={WHO.map((one) => t(`who.${one}`))} />
			<Statement heading={t("never.heading")} items={NEVER.map((one) => t(`never.${one}`))} />
			<Statement
				heading={t("keep.heading")}
				items={[t("keep.request"), t("keep.class"), t("keep.who")]}
			/>
			<Statement heading={t("cookies.heading")} items={[t("cookies.kept"), t("cookies.staff")]} />
			<Statement
				heading={t("rights.heading")}
				items={[t("rights.see"), t("rights.how"), t("rights.complain")]}
			/>
			<HelpLine {...COMMISSIONER} words={{ phone: t("rights.phone"), web: t("rights.web") }} />
		</>
	);
}
