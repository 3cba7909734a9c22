import type { Db } from "#db/open.ts";
import type { BudgetLineTable } from "#db/tables/pilot-setup.ts";

type Of = Pick<BudgetLineTable, "pilot_id" | "provider_id" | "quarter_end">;

export async function replaceLines(trx: Db, of: Of, lines: readonly BudgetLineTable[]) {
	await trx
		.deleteFrom("budget_line")
		.where("pilot_id", "=", of.pilot_id)
		.where("provider_id", "=", of.provider_id)
		.where("quarter_end", "=", of.quarter_end)
		.execute();
	if (lines.length > 0) await trx.insertInto("budget_line").values(lines).execute();
}
