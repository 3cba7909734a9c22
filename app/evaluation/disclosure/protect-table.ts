import { hideNumbers } from "./hide.ts";
import type { Policy } from "./policy.ts";
import { DisclosureRefused } from "./refusal.ts";
import { type ToldCell, ToldNumbers } from "./told-numbers.ts";
import { idOf, numbersOfTable, type TwoWayTable } from "./two-way.ts";

export type ProtectedTable = {
	cells: readonly (readonly ToldCell[])[];
	rowTotals: readonly ToldCell[];
	columnTotals: readonly ToldCell[];
	total: ToldCell;
};

/**
 * One table by itself. What stands beside other tables goes through a report: two tables can tell
 * together what neither tells alone.
 */
export function protectTable(table: TwoWayTable, policy: Policy): ProtectedTable {
	const { rows, columns } = table;
	const told = hideInTable(table, policy);
	const sumOf = (row: string | null, column: string | null) => {
		if (policy.totals === "true") return told.told(idOf(row, column));
		const [of, by] = [row === null ? rows : [row], column === null ? columns : [column]];
		return told.sumOf(of.flatMap((one) => by.map((other) => idOf(one, other))));
	};
	return {
		cells: rows.map((row) => columns.map((column) => told.told(idOf(row, column)))),
		rowTotals: rows.map((row) => sumOf(row, null)),
		columnTotals: columns.map((column) => sumOf(null, column)),
		total: sumOf(null, null),
	};
}

function hideInTable(table: TwoWayTable, policy: Policy): ToldNumbers {
	const numbers = numbersOfTable(table, policy.totals === "true");
	// One table has one kind of reader, whoever they are.
	const outcome = hideNumbers(numbers, "public", [], { public: policy, agreement: policy });
	if (!outcome.ok) throw new DisclosureRefused(outcome.refusal);
	return new ToldNumbers(policy, new Map(outcome.release.quantities.map((one) => [one.id, one])));
}
