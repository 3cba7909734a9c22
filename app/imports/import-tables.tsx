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
					{ key: "line", label: line, numeric: true },
					{ key: "where", label: t("manage:import.where") },
					{ key: "do", label: t("manage:import.do") },
				]}
				rows={problems.rows.map((problem) => ({
					line: problem.line,
					where: <Where problem={problem} />,
					do: problemWords(t, problem),
				}))}
			/>
		</Part>
	);
}

/** The column and what is in it; under it the class, for who has lost the line. */
function Where({ problem: { column, value, name } }: { problem: ShownProblem }) {
	const found = shown(value);
	return (
		<>
			<Bdi>{column}</Bdi>
			{found !== "" && (
				<div>
					<Bdi>{found}</Bdi>
				</div>
			)}
			<div className="small soft">
				<Bdi>{shown(name)}</Bdi>
			</div>
		</>
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
					{ key: "line", label: line, numeric: true },
					{ key: "name", label: t("manage:import.name") },
					{ key: "action", label: t("manage:import.happens") },
					{ key: "after", label: t("manage:import.after") },
				]}
				rows={rows.rows.map((row) => ({
					line: row.line,
					name: <Bdi>{shown(row.name)}</Bdi>,
					action: <Action row={row} />,
					after: <After row={row} />,
				}))}
			/>
		</Part>
	);
}

/** The columns have English names in every language: they are those of the file. */
function Action({ row: { action, changes } }: { row: ShownRow }) {
	const { t } = usePage();
	return (
		<>
			{t(`manage:import.action.${action}`)}
			{changes.length > 0 && (
				<div className="small soft">
					<English>{changes.join(", ")}</English>
				</div>
			)}
		</>
	);
}

function After({ row: { state, missing } }: { row: ShownRow }) {
	const { t } = usePage();
	if (state === null) return null;
	return (
		<>
			{t(`manage:state.${state}`)}
			{missing.length > 0 && (
				<div className="small soft">
					{t("manage:import.missingFacts", { facts: missingMessage(t, missing) })}
				</div>
			)}
		</>
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
