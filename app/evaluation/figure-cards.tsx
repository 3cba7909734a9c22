import { useTranslation } from "react-i18next";
import { RateFigure } from "#app/attendance/rate-figure.tsx";
import { type Page, usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Figure, Measure, Note } from "./report-view.ts";
import { countWords, partsWords, valueWords } from "./report-words.ts";

/** Each figure with its counts, how far to trust it, and what it means one tap away. */
export function FigureCards({ figures }: { figures: readonly Figure[] }) {
	const complete = figures.find(({ measure }) => measure === "completeness");
	return (
		<ul className="figures">
			{figures.map((figure) => (
				<li key={figure.measure} className="figure-card">
					<FigureCard figure={figure} complete={figure === complete ? undefined : complete} />
				</li>
			))}
		</ul>
	);
}

type FigureCardProps = { figure: Figure; complete: Figure | undefined };

function FigureCard({ figure, complete }: FigureCardProps) {
	const { t } = useTranslation("evaluation");
	const page = usePage();
	return (
		<RateFigure
			title={t(`measure.${figure.measure}`)}
			value={valueWords(figure, page)}
			parts={<Parts figure={figure} />}
			notes={figure.notes.map((note) => <NoteLine key={note} note={note} complete={complete} />)}
			definition={t(`definition.${figure.measure}`)}
			made={madeOf(figure, page)}
		/>
	);
}

/** Only of numbers that are shown: a hidden one stays hidden here too. */
function madeOf({ measure, value, numerator, denominator }: Figure, page: Page) {
	if (!hasParts(measure) || typeof value !== "number") return null;
	if (typeof numerator !== "number" || typeof denominator !== "number") return null;
	return { part: countWords(numerator, page), whole: countWords(denominator, page) };
}

function Parts({ figure }: { figure: Figure }) {
	const { t } = useTranslation("evaluation");
	const page = usePage();
	const { measure, value, numerator, denominator } = figure;
	if (typeof value === "string" && value !== "[x]") {
		return <p className="soft">{t(`mark.${value}`)}</p>;
	}
	if (!hasParts(measure) || partsWords(figure, page) === null) return null;
	const [part, whole] = [
		countWords(numerator ?? "[x]", page),
		countWords(denominator ?? "[x]", page),
	];
	return <p className="soft">{t(`of.${measure}`, { part, whole })}</p>;
}

function NoteLine({ note, complete }: { note: Note; complete: Figure | undefined }) {
	const { t } = useTranslation("evaluation");
	const page = usePage();
	if (note === "complete") {
		const share = typeof complete?.value === "number" && valueWords(complete, page);
		const words = share ? t("note.completeness", { share }) : t("note.complete");
		return <p className="small soft">{words}</p>;
	}
	const tone = note === "incomplete" || note === "unreliable" ? "warn" : "quiet";
	return (
		<p>
			<Status tone={tone}>{t(`note.${note}`)}</Status>
		</p>
	);
}

type WithoutParts = "reached" | "starts" | "noShows" | "hoursOffered" | "hoursAttended";

function hasParts(measure: Measure): measure is Exclude<Measure, WithoutParts> {
	return !["reached", "starts", "noShows", "hoursOffered", "hoursAttended"].includes(measure);
}
