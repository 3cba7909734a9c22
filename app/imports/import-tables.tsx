import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi, English } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { Shown, ShownProblem, ShownRow } from "./import-view.ts";
import { missingMessage, problemWords, shown } from "./messages.ts";

type ProblemTableProps = {
	title: string;
	problems: Shown<ShownProblem>;
	/** What the file counts its classes by. */
	line: string;
};

/** Cell by cell: where, what is there, and what to do. */
export function ProblemTable({ title, problems, line }: ProblemTableProps) {
	const { t } = usePage();
	return (
		<Part title={title} shown={problems}>
			<DataTable
				caption={title}
				captionHidden
				rowHeader="where"
				columns={[
					{ key: "where", label: t("manage:import.where") },
					{ key: "do", label: t("manage:import.do") },
				]}
				rows={problems.rows.map((problem) => ({
					where: <Where problem={problem} line={line} />,
					do: problemWords(t, problem),
				}))}
			/>
		</Part>
	);
}

/** The column and what is in it; under it the class, for who has lost the line. */
function Where({ problem, line }: { problem: ShownProblem; line: string }) {
	const { column, name } = problem;
	const found = shown(problem.value);
	return (
		<div className="cell-words">
			<div className="small soft">
				{line} {problem.line}
			</div>
			<strong>
				<Bdi>{column}</Bdi>
			</strong>
			{found !== "" && (
				<div>
					<Bdi>{found}</Bdi>
				</div>
			)}
			<div className="small soft">
				<Bdi>{shown(name)}</Bdi>
			</div>
		</div>
	);
}

export function ChangeTable({ rows, line }: { rows: Shown<ShownRow>; line: string }) {
	const { t } = usePage();
	const title = t("manage:import.changes");
	return (
		<Part title={title} shown={rows}>
			<DataTable
				caption={title}
				captionHidden
				rowHeader="name"
				columns={[
					{ key: "name", label: t("manage:import.name") },
					{ key: "happens", label: t("manage:import.happens") },
				]}
				rows={rows.rows.map((row) => ({
					name: (
						<>
							<div className="small soft">
								{line} {row.line}
							</div>
							<Bdi>{shown(row.name)}</Bdi>
						</>
					),
					happens: <Happens row={row} />,
				}))}
			/>
		</Part>
	);
}

/** The columns have English names in every language: they are those of the file. */
function Happens({ row }: { row: ShownRow }) {
	const { action, changes } = row;
	const { t } = usePage();
	return (
		<>
			{t(`manage:import.action.${action}`)}
			{changes.length > 0 && (
				<div className="small soft">
					<English>{changes.join(", ")}</English>
				</div>
			)}
			<After row={row} />
		</>
	);
}

function After({ row: { state, missing } }: { row: ShownRow }) {
	const { t } = usePage();
	if (state === null) return null;
	return (
		<div className="small soft">
			<span className="visually-hidden">{t("manage:import.after")} </span>
			{t(`manage:state.${state}`)}
			{missing.length > 0 && (
				<div>{t("manage:import.missingFacts", { facts: missingMessage(t, missing) })}</div>
			)}
		</div>
	);
}

type PartProps = { title: string; shown: Shown<unknown>; children: ReactNode };

function Part({ title, shown: { rows, more }, children }: PartProps) {
	const { t } = usePage();
	if (rows.length === 0) return null;
	return (
		<section className="stack part">
			<h2>{title}</h2>
			{children}
			{more > 0 && <p>{t("manage:import.more", { count: more })}</p>}
		</section>
	);
}
