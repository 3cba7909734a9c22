import type { Part } from "./knots.ts";
import type { Reader } from "./reader.ts";

/** In larger parts only what stands in one sum with it is left alone. */
const LARGE_PART = 200;

/** A longer sum has room for many. */
const LONG_SUM = 40;

/**
 * Where something was hidden in this round. One thing hidden often helps its neighbours as well: they
 * are looked at again before more is hidden for them.
 */
export class Touched {
	private readonly parts = new Set<Part>();
	private readonly rows = new Map<Reader, Set<number>>();

	includes(reader: Reader, unknown: number): boolean {
		const part = reader.auditor.partAt(unknown);
		if (part && this.parts.has(part)) return true;
		const rows = this.rows.get(reader);
		return reader.system.rowsOf[unknown]!.some((row) => rows?.has(row));
	}

	add(reader: Reader, unknown: number, hidden: number): void {
		const rows = [unknown, hidden]
			.flatMap((one) => reader.system.rowsOf[one]!)
			.filter((row) => reader.system.rows[row]!.unknowns.length <= LONG_SUM);
		this.rows.set(reader, new Set([...(this.rows.get(reader) ?? []), ...rows]));
		for (const one of rows.flatMap((row) => reader.system.rows[row]!.unknowns)) {
			const part = reader.auditor.partAt(one);
			if (part && part.unknowns.length <= LARGE_PART) this.parts.add(part);
		}
	}
}
