import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import type { Door } from "./door.ts";

/** Where her page leads besides, in the order of the list; each part adds its own. */
export async function listMyDoors(
	_db: Db,
	_owner: LinkOwner,
	_token: string,
	_now: Date,
): Promise<Door[]> {
	return [];
}
