import type { Reader } from "./rows.ts";

/** What the schema brings along, and what a server writes that nobody has used yet. */
const IN_AN_EMPTY_ONE = ["area", "setting"];

/** The first table that somebody wrote into; null: the database is empty. */
export async function filledTable(reader: Reader): Promise<string | null> {
	for (const table of await reader.tables()) {
		if (IN_AN_EMPTY_ONE.includes(table.name)) continue;
		for await (const rows of reader.rows(table)) if (rows.length > 0) return table.name;
	}
	return null;
}
