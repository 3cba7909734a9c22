import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { type Notes, noteWords } from "../report-notes.ts";

/** Below the table that has them. */
export function NoteList({ notes }: { notes: Notes }) {
	const { t } = useTranslation("report");
	const page = usePage();
	if (notes.length === 0) return null;
	return (
		<ul className="small soft">
			{notes.map((note) => (
				<li key={note.number}>
					<bdi>{t("noteMark", { number: note.number })}</bdi> {noteWords(note, page)}
				</li>
			))}
		</ul>
	);
}
