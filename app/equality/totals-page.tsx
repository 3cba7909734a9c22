import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { Cell } from "#app/evaluation/small-numbers.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { answerKey } from "./answer-keys.ts";
import { DECLINED } from "./questions.ts";
import { type ShownLine, TOTALS_VIEW, type Total } from "./totals.ts";

/** Null where there is no key, so that nothing is asked. */
export function TotalsPage({ totals }: { totals: readonly Total[] | null }) {
	const { t } = useTranslation("equality");
	return (
		<DeskFrame>
			<h1>{t("totals.title")}</h1>
			{totals === null ? (
				<Notice tone="warn">
					<p>{t("totals.noKey")}</p>
				</Notice>
			) : (
				<>
					<p className="lead">{t("totals.intro")}</p>
					<p>{t("totals.rules")}</p>
					<p>{t("totals.fiveAtATime")}</p>
					{totals.map((total) => (
						<QuestionTotal key={total.question} total={total} />
					))}
				</>
			)}
		</DeskFrame>
	);
}

function QuestionTotal({ total }: { total: Total }) {
	const { t } = useTranslation("equality");
	const words = useLineWords(total.question);
	const cell = useCell();
	const question = t(`question.${total.question}`);
	return (
		<section className="stack">
			<h2>{question}</h2>
			{total.hidden !== null ? (
				<p className="soft">{t(`totals.${total.hidden}`, { least: TOTALS_VIEW.smallestGroup })}</p>
			) : (
				<DataTable
					caption={question}
					captionHidden
					rowHeader="answer"
					columns={[
						{ key: "answer", label: t("totals.answer") },
						{ key: "learners", label: t("totals.learners"), numeric: true },
					]}
					rows={total.lines.map((line) => ({
						answer: words(line.answer),
						learners: cell(line.cell),
					}))}
				/>
			)}
		</section>
	);
}

function useLineWords(question: Total["question"]) {
	const { t } = usePage();
	return (answer: ShownLine["answer"]) => {
		if (answer === "not-asked") return t("equality:totals.notAsked");
		if (answer === DECLINED) return t("equality:totals.declined");
		return t(answerKey(question, answer));
	};
}

function useCell() {
	const { language } = usePage();
	return (cell: Cell) =>
		typeof cell === "number" ? formatNumber(cell, language) : <bdi>{cell}</bdi>;
}
