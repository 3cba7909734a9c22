import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import type { Door } from "./door.ts";

/** Where her page leads besides, in the order of the list; each part adds its own. */
export async function listMyDoors(
	_db: Db,
	_owner: LinkOwner,
	token: string,
	_now: Date,
): Promise<Door[]> {
	return [{ path: `/my/${token}/about-me`, picto: "people", title: "equality:my.title" }];
}
