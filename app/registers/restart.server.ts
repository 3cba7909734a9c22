import type { Db } from "#db/open.ts";
import { insertStateChanges, restartEnrolments } from "./mark-queries.server.ts";
import type { Sheet } from "./sheet.ts";

type By = { personId: string; at: string };

/** The days these learners started, worked out again, and what that makes of their enrolments. */
export async function moveStarts(
	trx: Db,
	sheet: Sheet,
	enrolmentIds: readonly string[],
	by: By,
): Promise<void> {
	if (enrolmentIds.length === 0) return;
	const before = new Map(sheet.lines.map((line) => [line.enrolmentId, line.enrolmentState]));
	const after = await restartEnrolments(trx, enrolmentIds);
	const moves = after.flatMap(({ id, state }) => {
		const from = before.get(id);
		return from && from !== state ? [{ enrolmentId: id, from, to: state }] : [];
	});
	if (moves.length > 0) await insertStateChanges(trx, moves, by);
}
