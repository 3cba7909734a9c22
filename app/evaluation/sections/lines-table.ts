import type { Drafting } from "../drafting.ts";
import type { QuantityId, RowDraft, TableDraft } from "../report-draft.ts";
import type { Column, Label } from "../report-model.ts";
import { words } from "./words.ts";

export type Line = { id: string; label: Label; of: QuantityId; count: number };

type Given = Pick<TableDraft, "id" | "title" | "rowHeader" | "chart" | "notes"> & {
	column: Column;
	total: QuantityId;
	lines: readonly Line[];
};

/** One column of counts: everybody is in one of the lines, and the last row is their sum. */
export function linesTable(
	drafting: Drafting,
	{ column, total, lines, ...table }: Given,
): TableDraft {
	const parts = lines.map(({ of }) => of);
	const all = lines.reduce((sum, { count }) => sum + count, 0);
	drafting.people(total, all);
	drafting.sum(total, parts);
	const rows = lines.map(
		({ id, label, of, count }): RowDraft => ({ id, label, cells: [drafting.count(of, count)] }),
	);
	const last: RowDraft = {
		...{ id: "total", label: words("sections:total"), isTotal: true },
		cells: [{ kind: "total", of: total, parts }],
	};
	return { ...table, columns: [column], rows: [...rows, last] };
}
