import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import type { Aim, Outcome, Plan, Review, Target } from "./plan.ts";
import {
	listAgreements,
	listAims,
	listOutcomes,
	listPlans,
	listReviews,
	listTargets,
	type PlanRow,
} from "./plan-queries.server.ts";

type Rows<List extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>;

/** The whole plans of one learner with these providers, open ones first. Six statements. */
export async function loadPlans(
	db: Db,
	learnerId: string,
	providerIds: readonly string[],
): Promise<Plan[]> {
	if (providerIds.length === 0) return [];
	const rows = await listPlans(db, learnerId, providerIds);
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const aims = Map.groupBy(await listAims(db, ids), byPlan);
	const targets = Map.groupBy(await listTargets(db, ids), byPlan);
	const reviews = Map.groupBy(await listReviews(db, ids), ({ target_id }) => target_id);
	const outcomes = Map.groupBy(await listOutcomes(db, ids), byPlan);
	const agreements = Map.groupBy(await listAgreements(db, ids), byPlan);
	return rows.map((row) => ({
		...planOf(row),
		aims: (aims.get(row.id) ?? []).map(aimOf),
		targets: (targets.get(row.id) ?? []).map((one) => targetOf(one, reviews.get(one.id) ?? [])),
		outcomes: (outcomes.get(row.id) ?? []).map(outcomeOf),
		agreement: agreementOf(agreements.get(row.id)?.[0]),
	}));
}

function byPlan({ plan_id }: { plan_id: string }): string {
	return plan_id;
}

function planOf(row: PlanRow): Omit<Plan, "aims" | "targets" | "outcomes" | "agreement"> {
	const { own_words, own_language, ended_on } = row;
	return {
		id: row.id,
		providerId: row.provider_id,
		provider: row.provider_name,
		begunOn: londonDate(new Date(row.begun_at)),
		terms: row.terms,
		support: row.support,
		nextStep: row.next_step,
		ownWords:
			own_words !== null && own_language !== null
				? { words: own_words, language: own_language, english: null }
				: null,
		ending: ended_on === null ? null : { endedOn: ended_on, tutorWords: row.tutor_words },
	};
}

function aimOf(row: Rows<typeof listAims>[number]): Aim {
	const { id, version, words, language, english } = row;
	const isOwn = row.created_by === null;
	return { id, version, words, language, english, isOwn, dropped: row.dropped_at !== null };
}

function targetOf(
	row: Rows<typeof listTargets>[number],
	reviews: Rows<typeof listReviews>,
): Target {
	const { isOwn: _, ...rest } = aimOf(row);
	return { ...rest, about: row.about, reviewOn: row.review_on, reviews: reviews.map(reviewOf) };
}

function reviewOf(row: Rows<typeof listReviews>[number]): Review {
	const { id, result, evidence, at } = row;
	return { id, reviewedOn: row.reviewed_on, result, evidence, by: row.person_name, at };
}

function outcomeOf(row: Rows<typeof listOutcomes>[number]): Outcome {
	const { id, words, language, english } = row;
	return { id, words, language, english, notedOn: row.noted_on, by: row.person_name };
}

function agreementOf(row: Rows<typeof listAgreements>[number] | undefined): Plan["agreement"] {
	return row ? { terms: row.terms, on: londonDate(new Date(row.agreed_at)) } : null;
}
