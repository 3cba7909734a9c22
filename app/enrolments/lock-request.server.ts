import type { Db } from "#db/open.ts";
import { lockPlaces } from "./join-queries.server.ts";
import { takeState } from "./requests-queries.server.ts";
import type { EnrolmentState } from "./states.ts";

/** Takes the class, then the request, as every answer to one does; gives its state as it is now. */
export async function lockRequest(
	trx: Db,
	{ id, courseId }: { id: string; courseId: string },
): Promise<EnrolmentState> {
	await lockPlaces(trx, courseId);
	return (await takeState(trx, id)).state;
}
