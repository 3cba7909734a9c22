import type { Db } from "#db/open.ts";
import { holdClass } from "./answering.server.ts";
import { takeState } from "./requests-queries.server.ts";
import type { EnrolmentState } from "./states.ts";

/** Takes the class, then the request, as every answer to one does; gives its state as it is now. */
export async function lockRequest(
	trx: Db,
	{ id, courseId }: { id: string; courseId: string },
	now: Date,
): Promise<EnrolmentState> {
	await holdClass(trx, courseId, now);
	return (await takeState(trx, id)).state;
}
