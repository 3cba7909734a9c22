import type { LocalDate } from "#db/columns.ts";
import { Drafting } from "./drafting.ts";
import { OF_PROFILES } from "./indicator-keys.ts";
import type { IndicatorId } from "./indicators.ts";
import type { IndicatorDrafts } from "./indicators-at.ts";
import { profileShare } from "./profile-shares.ts";
import { namesFor } from "./quantity-ids.ts";
import type { HeadlineDraft } from "./report-draft.ts";
import type { SubjectFacts } from "./subject-facts.ts";

/** Shares of groups by sex and age. What was said is known as it is now, and never for an earlier day. */
export function profileIndicators(facts: SubjectFacts, day: LocalDate): IndicatorDrafts {
	const drafting = new Drafting();
	const values = new Map<IndicatorId, Omit<HeadlineDraft, "indicator">>();
	const names = namesFor(facts.subject, day);
	for (const total of day < facts.period.until ? [] : (facts.profiles ?? [])) {
		if (total.hidden !== null) continue;
		for (const line of total.lines) {
			const id = OF_PROFILES.find((one) => one === `reach-${line.group}`);
			if (!id) continue;
			values.set(id, { cell: profileShare(drafting, names, total, line), completeness: null });
		}
	}
	return { values, ...drafting.drafted() };
}
