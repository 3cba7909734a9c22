import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatMonth } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { UnmetNeed } from "./unmet-need.server.ts";
import { NeedChart, NeedTable } from "./unmet-need-table.tsx";

type UnmetNeedPageProps = {
	need: UnmetNeed;
	/** An evaluator has no desk around it. */
	onDesk: boolean;
};

export function UnmetNeedPage({ need, onDesk }: UnmetNeedPageProps) {
	const { t } = useTranslation("manage");
	const content = (
		<>
			<h1>{t("unmetNeed.title")}</h1>
			<p className="lead">{t("unmetNeed.intro")}</p>
			<ChooseMonths need={need} />
			<Tables need={need} />
			<Methods />
		</>
	);
	return onDesk ? <DeskFrame>{content}</DeskFrame> : <PageFrame wide>{content}</PageFrame>;
}

function ChooseMonths({ need: { from, to, months } }: { need: UnmetNeed }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const options = months.map((month) => ({ value: month, label: formatMonth(month, language) }));
	return (
		<form method="get" className="stack">
			<div className="cluster">
				<SelectField name="from" label={t("unmetNeed.from")} value={from} options={options} />
				<SelectField name="to" label={t("unmetNeed.to")} value={to} options={options} />
			</div>
			<p className="small soft">{t("unmetNeed.over")}</p>
			<div>
				<Button kind="secondary">{t("unmetNeed.submit")}</Button>
			</div>
		</form>
	);
}

function Tables({ need: { from, to, tables } }: { need: UnmetNeed }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const [areas] = tables;
	const isEmpty = tables.every(({ rows }) => rows.length === 0);
	return (
		<section className="stack">
			<h2>
				{t("unmetNeed.period", {
					from: formatMonth(from, language),
					to: formatMonth(to, language),
				})}
			</h2>
			{isEmpty ? (
				<Notice tone="info">
					<p>{t("unmetNeed.none")}</p>
				</Notice>
			) : (
				<>
					{areas && <NeedChart rows={areas.rows} />}
					<div className="grid">
						{tables.map((table) => (
							<NeedTable key={table.dimension} {...table} />
						))}
					</div>
				</>
			)}
		</section>
	);
}

const METHODS = ["search", "what", "area", "robots", "small", "more", "total"] as const;

function Methods() {
	const { t } = useTranslation(["manage", "evaluation"]);
	return (
		<section className="stack">
			<h2>{t("unmetNeed.methods")}</h2>
			<ul className="bullets">
				{METHODS.map((method) => (
					<li key={method}>{t(`unmetNeed.method.${method}`)}</li>
				))}
			</ul>
			<p>
				<bdi>[c]</bdi> {t("evaluation:mark.[c]")}
			</p>
		</section>
	);
}
