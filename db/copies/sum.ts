import { hash } from "node:crypto";
import type { Reader, Row, Table } from "./rows.ts";

export type Sum = { readonly rows: number; readonly checksum: string };
export type Sums = ReadonlyMap<string, Sum>;

const MODULUS = 1n << 256n;

/** The hashes of the rows added up: in whatever order they come, and on whatever engine. */
export class RowSum {
	#rows = 0;
	#total = 0n;

	add(row: Row): void {
		this.addLine(JSON.stringify(row));
	}

	addLine(line: string): void {
		this.#rows++;
		this.#total = (this.#total + BigInt(`0x${hash("sha256", line)}`)) % MODULUS;
	}

	value(): Sum {
		return { rows: this.#rows, checksum: this.#total.toString(16).padStart(64, "0") };
	}
}

export function isSameSum(one: Sum | undefined, other: Sum | undefined): boolean {
	return one?.rows === other?.rows && one?.checksum === other?.checksum;
}

export async function sumTable(reader: Reader, table: Table): Promise<Sum> {
	const sum = new RowSum();
	for await (const rows of reader.rows(table)) for (const row of rows) sum.add(row);
	return sum.value();
}

export async function sumAll(reader: Reader): Promise<Sums> {
	const sums = new Map<string, Sum>();
	for (const table of await reader.tables()) sums.set(table.name, await sumTable(reader, table));
	return sums;
}

/** The first table that is not alike in both, or null. */
export function differingTable(one: Sums, other: Sums): string | null {
	const names = new Set([...one.keys(), ...other.keys()]);
	return [...names].find((name) => !isSameSum(one.get(name), other.get(name))) ?? null;
}
