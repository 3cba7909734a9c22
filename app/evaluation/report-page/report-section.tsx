import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { labelWords } from "../label-words.ts";
import type { Section } from "../report-model.ts";
import type { Notes } from "../report-notes.ts";
import { HeadlineCards } from "./headline-cards.tsx";
import { ReportTable } from "./report-table.tsx";

type ReportSectionProps = { section: Section; notes: Notes };

export function ReportSection({ section, notes }: ReportSectionProps) {
	const { t } = useTranslation("report");
	const page = usePage();
	return (
		<section className="report-section" id={section.id} aria-labelledby={`${section.id}-title`}>
			<h2 id={`${section.id}-title`}>{t(`section.${section.id}`)}</h2>
			<HeadlineCards headlines={section.headlines} />
			{section.tables.map((table) => (
				<ReportTable key={table.id} table={table} notes={notes} />
			))}
			{section.notes.length > 0 && (
				<ul className="bullets measure">
					{section.notes.map((note, index) => (
						<li key={index}>{labelWords(note, page)}</li>
					))}
				</ul>
			)}
		</section>
	);
}
