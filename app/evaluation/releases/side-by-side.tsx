import { useHref, usePage } from "#app/i18n/page.tsx";
import { indicatorDefinition, indicatorName } from "../indicator-words.ts";
import { notesOf } from "../report-notes.ts";
import { ReportTable } from "../report-page/report-table.tsx";
import type { Published } from "./evidence.ts";
import type { Compared } from "./what-works.ts";

type SideBySideProps = { compared: readonly Compared[]; pilots: readonly Published[] };

/** Which reports the figures come from, then a table with its picture for each indicator. */
export function SideBySide({ compared, pilots }: SideBySideProps) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const tables = compared.map(({ table }) => table);
	const notes = notesOf({ sections: [{ id: "areas", headlines: [], tables, notes: [] }] });
	if (pilots.length === 0) return <p>{t("releases:strand.none")}</p>;
	return (
		<>
			<ul className="bullets">
				{pilots.map(({ id, slug, subject }) => (
					<li key={id}>
						<a href={href(`/pilots/${slug}/releases/${id}`)}>
							<bdi lang="en">{subject.name}</bdi>
						</a>
					</li>
				))}
			</ul>
			{compared.map(({ indicator, table }) => (
				<section key={indicator} className="stack">
					<h2>{indicatorName(indicator, page)}</h2>
					<p>{indicatorDefinition(indicator, page)}</p>
					<ReportTable table={table} notes={notes} />
				</section>
			))}
		</>
	);
}
