import type { Db } from "#db/open.ts";
import { addBackgrounds } from "./backgrounds.server.ts";
import { addProfiles } from "./equality.server.ts";
import { addOutcomes } from "./outcomes.server.ts";

/** What learners and their tutors said of them, of what they speak and of what came after. */
export async function addAfterClass(db: Db, now: Date): Promise<void> {
	await addOutcomes(db, now);
	await addProfiles(db, now);
	await addBackgrounds(db, now);
}
