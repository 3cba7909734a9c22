import { loadSkillHistories } from "#app/assessments/assessment-facts.server.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import { loadClassTimes } from "./class-times.server.ts";
import { findMyPlan } from "./my-plan.server.ts";

/** Her skills whoever assessed them; her time and her plan with the provider of the page. */
export async function loadMyProgress(db: Db, owner: LinkOwner, language: string, now: Date) {
	const { learnerId, providerId } = owner;
	const histories = await loadSkillHistories(db, [learnerId]);
	return {
		times: await loadClassTimes(db, learnerId, [providerId], language, now),
		history: histories.get(learnerId) ?? [],
		plan: await findMyPlan(db, owner),
	};
}
