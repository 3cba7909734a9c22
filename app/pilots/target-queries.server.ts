import type { Db } from "#db/open.ts";
import type { PilotTargetTable } from "#db/tables/pilot-setup.ts";

type Of = Pick<PilotTargetTable, "pilot_id" | "indicator">;

export async function replaceTargets(trx: Db, of: Of, targets: readonly PilotTargetTable[]) {
	await trx
		.deleteFrom("pilot_target")
		.where("pilot_id", "=", of.pilot_id)
		.where("indicator", "=", of.indicator)
		.execute();
	if (targets.length > 0) await trx.insertInto("pilot_target").values(targets).execute();
}
