import { Refusal } from "./refusal.ts";
import type { Reader, Row, Source, Table, TableRows } from "./rows.ts";
import { isSameSum, RowSum, type Sum, type Sums, sumTable } from "./sum.ts";

export type Vessel = Reader & {
	readonly insert: (table: Table, rows: readonly Row[]) => Promise<void>;
};

/**
 * Every row of the source goes in, and is then read back: counts and checksums agree for each table, or
 * nothing is kept.
 */
export async function pour(source: Source, vessel: Vessel): Promise<Sums> {
	const waiting = new Map((await vessel.tables()).map((table) => [table.name, table]));
	const sums = new Map<string, Sum>();
	for await (const table of source.tables()) {
		const into = waiting.get(table.name);
		if (!into || into.columns.join() !== table.columns.join())
			throw new Refusal(`The table ${table.name} is not as this program knows it.`);
		waiting.delete(table.name);
		const sum = await pourTable(table, vessel);
		if (!isSameSum(sum, await sumTable(vessel, into)))
			throw new Refusal(`The table ${table.name} did not arrive as it was.`);
		sums.set(table.name, sum);
	}
	const [missing] = waiting.keys();
	if (missing) throw new Refusal(`The table ${missing} is missing.`);
	await source.confirm?.(sums);
	return sums;
}

async function pourTable(table: TableRows, vessel: Vessel): Promise<Sum> {
	const sum = new RowSum();
	for await (const rows of table.rows) {
		for (const row of rows) sum.add(row);
		await vessel.insert(table, rows);
	}
	const poured = sum.value();
	if (table.declared && !isSameSum(poured, table.declared()))
		throw new Refusal(`The table ${table.name} is not as it was written.`);
	return poured;
}
