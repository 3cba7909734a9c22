import { useTranslation } from "react-i18next";
import { formatDayOfMonth } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { CameOf } from "./came-of.tsx";
import type { ClassReport, LearnerLine } from "./class-report.ts";
import { signKey } from "./sign-words.tsx";
import { SIGNS, type Sign, signsOf } from "./signs.ts";

/** Learners by lessons: each cell says its mark in words, and the style sheet draws the sign. */
export function SheetTable({ report: { days, learners } }: { report: ClassReport }) {
	const { t } = useTranslation("attendance");
	const { t: anyText, language } = usePage();
	const words = wordsOf((sign) => anyText(signKey(sign)));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
		<section className="table-region" aria-label={t("sheet.caption")} tabIndex={0}>
			<table className="mark-table">
				<caption>{t("sheet.caption")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("sheet.learner")}</th>
						<th scope="col">{anyText("evaluation:measure.attendance")}</th>
						{days.map((day, index) => (
							<th key={index} scope="col" className="sheet-day">
								{formatDayOfMonth(day, language)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{learners.map((line) => (
						<Row key={line.learnerId} line={line} words={words} />
					))}
				</tbody>
			</table>
		</section>
	);
}

type Words = Record<Sign, string>;

function Row({
	line: { learnerId, name, strip, counts },
	words,
}: {
	line: LearnerLine;
	words: Words;
}) {
	const href = useHref();
	return (
		<tr>
			<th scope="row">
				<a href={href(`/learners/${learnerId}`)}>
					<bdi>{name}</bdi>
				</a>
			</th>
			<td>
				<CameOf counts={counts} />
			</td>
			{signsOf(strip).map((sign, index) => (
				<td key={index} className={`cell cell-${SIGNS[sign]}`}>
					{words[sign]}
				</td>
			))}
		</tr>
	);
}

/** Looked up once and not once a cell: a class has hundreds. */
function wordsOf(word: (sign: Sign) => string): Words {
	return {
		P: word("P"),
		L: word("L"),
		E: word("E"),
		A: word("A"),
		T: word("T"),
		u: word("u"),
		n: word("n"),
		s: word("s"),
		x: word("x"),
	};
}
