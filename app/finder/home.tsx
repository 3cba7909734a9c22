import { LEVELS } from "#app/assessments/levels.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import type { ClassCounts } from "./borough-counts.ts";
import { BoroughMap, IntegrationAreaList, OtherWays } from "./borough-links.tsx";
import type { Search } from "./finder-search.ts";
import { WaysIn } from "./ways-in.tsx";

export function Home({ search, counts }: { search: Search; counts: ClassCounts }) {
	const { t, english } = usePage();
	return (
		<PageFrame wide demo={counts.hasExamples} switcher={{ formId: "search", method: "get" }}>
			<section className="hero">
				<h1>
					<Both own={t("finder:home.title")} english={english("finder:home.title")} block />
				</h1>
				<p className="lead">{t("finder:home.lead")}</p>
				<Card>
					<FirstSearch search={search} />
				</Card>
			</section>
			<WaysIn />
			<Boroughs counts={counts} />
			<HowItWorks />
		</PageFrame>
	);
}

function FirstSearch({ search }: { search: Search }) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<form id="search" className="stack" method="get" action={href("/classes")}>
			<TextField
				name="near"
				label={t("finder:home.near")}
				hint={t("finder:home.nearHint")}
				value={search.near}
				autoComplete="postal-code"
				width="medium"
			/>
			<Choices
				type="checkbox"
				name="level"
				legend={t("finder:home.level")}
				hint={t("finder:home.levelHint")}
				layout="grid"
				selected={search.level}
				options={LEVELS.map((value) => ({
					value,
					label: t(`finder:canDo.${value}`),
					hint: <Both own={t(`levels.${value}`)} english={english(`levels.${value}`)} />,
				}))}
			/>
			<Button picto="search">
				<Both own={t("finder:home.submit")} english={english("finder:home.submit")} />
			</Button>
		</form>
	);
}

const STEPS = [
	{ step: "find", picto: "search" },
	{ step: "ask", picto: "message" },
	{ step: "start", picto: "people" },
] as const satisfies readonly { step: string; picto: PictoName }[];

function HowItWorks() {
	const { t } = usePage();
	return (
		<section className="stack">
			<h2>{t("finder:home.how")}</h2>
			<ol className="how">
				{STEPS.map(({ step, picto }) => (
					<li key={step}>
						<Picto name={picto} size="l" />
						<div>
							<h3>{t(`finder:home.${step}`)}</h3>
							<p>{t(`finder:home.${step}Help`)}</p>
						</div>
					</li>
				))}
			</ol>
		</section>
	);
}

function Boroughs({ counts }: { counts: ClassCounts }) {
	const { t } = usePage();
	const href = useHref();
	if (counts.total === 0) return null;
	return (
		<section className="stack">
			<h2>{t("finder:home.boroughs")}</h2>
			<div className="london">
				<div>
					<BoroughMap counts={counts} />
					<a className="target" href={href("/boroughs")}>
						{t("finder:boroughs.list")}
					</a>
				</div>
				<div className="stack">
					<h3>{t("finder:boroughs.integration")}</h3>
					<IntegrationAreaList counts={counts} />
					<OtherWays counts={counts} />
				</div>
			</div>
		</section>
	);
}
