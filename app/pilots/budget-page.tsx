import { useTranslation } from "react-i18next";
import { formatMoney } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { OpenBudget } from "./budget.server.ts";
import { type Amount, BUDGET_KINDS, type BudgetLine, sumOf } from "./budget.ts";
import { ProviderName } from "./provider-name.tsx";
import { quarterWords } from "./quarter-words.ts";
import type { QuarterEnd } from "./quarters.ts";
import { SetupFrame } from "./setup-frame.tsx";

/** All that is planned and spent, with and without the crèche, and the way to change it. */
export function BudgetPage({ isSaved, ...open }: OpenBudget & { isSaved: boolean }) {
	const { t } = useTranslation("pilots");
	const { pilot, budget, providers, quarters } = open;
	return (
		<SetupFrame pilot={pilot} title={t("budget.title")} isSaved={isSaved}>
			<p>{t("budget.intro")}</p>
			<ByQuarter {...{ budget, quarters }} />
			{budget.length > 0 && <ByKind budget={budget} />}
			<section className="stack">
				<h2>{t("budget.change")}</h2>
				{providers.length === 0 && <p>{t("budget.noProviders")}</p>}
				<ul className="rows">
					{providers.length > 0 &&
						quarters.map((quarter) => <QuarterLinks key={quarter} {...{ quarter, open }} />)}
				</ul>
			</section>
		</SetupFrame>
	);
}

function ByQuarter({ budget, quarters }: Pick<OpenBudget, "budget" | "quarters">) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	const rows = quarters.map((quarter) => ({
		name: quarterWords(quarter, page),
		own: budget.filter((line) => line.quarter === quarter),
	}));
	return (
		<AmountTable
			caption={t("budget.byQuarter")}
			first={t("budget.quarter")}
			rows={[...rows, { name: t("budget.total"), own: budget }]}
		/>
	);
}

function ByKind({ budget }: { budget: readonly BudgetLine[] }) {
	const { t } = useTranslation("pilots");
	const rows = BUDGET_KINDS.map((kind) => ({
		name: t(`budget.kinds.${kind}`),
		own: budget.filter((line) => line.kind === kind),
	}));
	const without = budget.filter(({ kind }) => kind !== "creche");
	return (
		<AmountTable
			caption={t("budget.byKind")}
			first={t("budget.kind")}
			rows={[
				...rows.filter(({ own }) => own.length > 0),
				{ name: t("budget.without"), own: without },
				{ name: t("budget.total"), own: budget },
			]}
		/>
	);
}

type AmountTableProps = {
	caption: string;
	first: string;
	rows: readonly { name: string; own: readonly Amount[] }[];
};

function AmountTable({ caption, first, rows }: AmountTableProps) {
	const { t } = useTranslation("pilots");
	const money = useMoney();
	return (
		<DataTable
			caption={caption}
			rowHeader="name"
			columns={[
				{ key: "name", label: first },
				{ key: "planned", label: t("budget.planned"), numeric: true },
				{ key: "spent", label: t("budget.spent"), numeric: true },
			]}
			rows={rows.map(({ name, own }) => {
				const { planned, spent } = sumOf(own);
				return { name, planned: money(planned), spent: money(spent) };
			})}
		/>
	);
}

/** Each provider that takes part, with what it plans in the quarter. */
function QuarterLinks({ quarter, open }: { quarter: QuarterEnd; open: OpenBudget }) {
	const page = usePage();
	const href = useHref();
	const money = useMoney();
	const words = quarterWords(quarter, page);
	const { pilot, providers, budget } = open;
	return (
		<li>
			<strong>{words}</strong>
			<ul className="stack-s">
				{providers.map((provider) => {
					const { id, slug } = provider;
					const own = budget.filter((one) => one.quarter === quarter && one.providerId === id);
					return (
						<li key={id} className="split">
							<a className="target" href={href(`/pilots/${pilot.slug}/budget/${quarter}/${slug}`)}>
								<ProviderName provider={provider} />
								<span className="visually-hidden"> {words}</span>
							</a>
							<span className="num">{money(sumOf(own).planned)}</span>
						</li>
					);
				})}
			</ul>
		</li>
	);
}

function useMoney() {
	const { t } = useTranslation("pilots");
	const { language } = usePage();
	return (pence: number | null) =>
		pence === null ? t("budget.notSaid") : formatMoney(pence, language);
}
