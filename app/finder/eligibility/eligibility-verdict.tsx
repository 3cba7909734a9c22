import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { hrefOf, NO_SEARCH } from "../finder-address.ts";
import type { Paper, Verdict } from "./eligibility.ts";
import { outcomeWords } from "./eligibility-words.ts";
import type { FundingRules } from "./funding-rules.ts";

type VerdictProps = { verdict: Verdict; rules: FundingRules | null };

/** Never used to exclude: whatever it says, it leads on to classes. */
export function VerdictView({ verdict: { outcome, reason, papers }, rules }: VerdictProps) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<>
			<h1>
				<Both own={t("guide:free.title")} english={english("guide:free.title")} block />
			</h1>
			<Notice
				tone={outcome === "free" ? "good" : "info"}
				heading={
					<Both own={outcomeWords(outcome, t)} english={outcomeWords(outcome, english)} block />
				}
			>
				<p>{t(`guide:free.reason.${reason}`)}</p>
				<p>{t("guide:free.decides")}</p>
			</Notice>
			<Papers papers={papers} />
			<div className="actions">
				<ButtonLink href={href(hrefOf({ ...NO_SEARCH, facts: ["free"] }))} picto="search">
					{t("guide:free.seeFree")}
				</ButtonLink>
				<ButtonLink href={href("/classes")} kind="secondary">
					{t("finder:home.all")}
				</ButtonLink>
			</div>
			{rules && <RulesLink rules={rules} />}
		</>
	);
}

function Papers({ papers }: { papers: readonly Paper[] }) {
	const { t, english } = usePage();
	return (
		<section className="stack">
			<h2>
				<Both own={t("finder:class.bring")} english={english("finder:class.bring")} />
			</h2>
			<ul className="bullets">
				{papers.map((paper) => (
					<li key={paper}>
						<Both
							own={t(`guide:free.papers.${paper}`)}
							english={english(`guide:free.papers.${paper}`)}
							block
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

function RulesLink({ rules: { from, to, source } }: { rules: FundingRules }) {
	const { t, language } = usePage();
	const days = { from: formatDay(from, language, "short"), to: formatDay(to, language, "short") };
	return (
		<p>
			<a className="target" href={source} hrefLang="en" rel="noreferrer">
				{t("guide:free.rules", days)}
			</a>
		</p>
	);
}
