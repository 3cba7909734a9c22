import { listForReport } from "#app/voices/pilot-quotes.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { VoiceFact } from "./voice-facts.ts";

/** The quotes for a report of these pilots: given until that day, chosen, and not taken back. */
export async function loadVoiceFacts(
	db: Db,
	pilots: readonly { id: string }[],
	until: LocalDate,
): Promise<VoiceFact[]> {
	const ids = pilots.map(({ id }) => id);
	return (await listForReport(db, ids)).filter(({ givenOn }) => givenOn <= until);
}
