import type { ExpressionBuilder } from "kysely";
import type { Schema } from "#db/schema.ts";

/**
 * What staff of these providers see: what was assessed there, and, where the learner said yes to
 * sharing, what was assessed anywhere. Never asked without a provider.
 */
export function isInSight(
	eb: ExpressionBuilder<Schema, "assessment">,
	providerIds: readonly string[],
) {
	return eb.or([
		eb("assessment.provider_id", "in", providerIds),
		eb.exists(
			eb
				.selectFrom("consent")
				.whereRef("consent.learner_id", "=", "assessment.learner_id")
				.where("consent.kind", "=", "share-assessments")
				.where("consent.withdrawn_at", "is", null)
				.select("consent.id"),
		),
	]);
}
