import { removeProvider } from "#app/leaving/removal.server.ts";
import { replayList } from "#app/links/erasure-list.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Settings } from "./settings.ts";

/** What was erased stays erased, whatever copy of the database this is. Says how many came back. */
export function replayErasures(
	db: Db,
	{ erasureList, now }: Pick<Settings, "erasureList" | "now">,
): Promise<number> {
	const remove = (providerId: string, listed: { id: string; on: LocalDate }) =>
		removeProvider(db, providerId, now(), listed);
	return replayList(db, erasureList, remove, now());
}
