import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Period } from "#app/privacy/periods.server.ts";
import { Facts } from "#app/ui/facts.tsx";
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
const NEVER_EITHER = ["nationality", "position", "danger"] as const;
const SEEN = ["name", "contact", "marks", "levels", "support", "equality", "evaluator"] as const;

/** The Information Commissioner's helpline, which anybody may call. */
const COMMISSIONER = { phone: "0303 123 1113", web: "ico.org.uk/make-a-complaint" };

export function PrivacyPage({ periods }: { periods: readonly Period[] }) {
	const { t } = useTranslation("people", { keyPrefix: "privacy" });
	const { t: all } = usePage();
	const href = useHref();
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
			<section className="stack">
				<h2>{all("privacy:see.heading")}</h2>
				<Facts
					items={SEEN.map((one) => ({
						term: all(`privacy:see.${one}`),
						value: all(`privacy:see.${one}Who`),
					}))}
				/>
			</section>
			<Statement
				heading={t("never.heading")}
				items={[
					...NEVER.map((one) => t(`never.${one}`)),
					...NEVER_EITHER.map((one) => all(`privacy:never.${one}`)),
				]}
			/>
			<Statement
				heading={t("keep.heading")}
				items={[
					...periods.map(({ rule, time }) => all(`privacy:keep.${rule}`, { time })),
					all("privacy:keep.then"),
				]}
			/>
			<Statement heading={t("cookies.heading")} items={[t("cookies.kept"), t("cookies.staff")]} />
			<Statement
				heading={t("rights.heading")}
				items={[
					t("rights.see"),
					t("rights.how"),
					all("privacy:rights.own"),
					all("privacy:rights.seen"),
					<a key="complain" href={href("/complaints")}>
						{all("privacy:rights.complain")}
					</a>,
					t("rights.complain"),
				]}
			/>
			<HelpLine {...COMMISSIONER} words={{ phone: t("rights.phone"), web: t("rights.web") }} />
		</>
	);
}
