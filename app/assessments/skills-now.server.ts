import type { Db } from "#db/open.ts";
import { listSkillRows } from "./assessment-queries.server.ts";
import { type SkillNow, skillsNowOf } from "./skills-now.ts";

/** All that is known of her, whoever assessed her: for her own pages, not for staff. */
export async function loadSkills(db: Db, learnerId: string): Promise<SkillNow[]> {
	return skillsNowOf(await listSkillRows(db, [learnerId]));
}
