import type { Db } from "#db/open.ts";
import type { RetirableList } from "./retired.ts";

/** Entries of a code list that are offered no more. */
export async function retiredCodes(db: Db, list: RetirableList): Promise<string[]> {
	const rows = await db
		.selectFrom("retired_code")
		.where("list", "=", list)
		.select("code")
		.orderBy("code")
		.execute();
	return rows.map(({ code }) => code);
}
