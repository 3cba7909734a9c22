import type { Person } from "#app/access/person.ts";
import { getLearner, openLearner } from "#app/assessments/learner.server.ts";
import { historyOf } from "#app/assessments/past-assessment.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { loadPlans } from "./load-plans.server.ts";
import type { Plan } from "./plan.ts";

export type PlanPage = Awaited<ReturnType<typeof openPlan>>;
export type PlanForm = Awaited<ReturnType<typeof openPlanForm>>;

/** The plan of a learner of hers, where it begins from, and those that ended before. */
export async function openPlan(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	now: Date,
) {
	const { learner, plans } = await getSubject(db, person, learnerId, language);
	const { past } = await openLearner(db, person, learner.id, language, now);
	return {
		...learner,
		plan: plans.find(isOpenPlan) ?? null,
		past: plans.filter((plan) => !isOpenPlan(plan)),
		history: historyOf(past),
		today: londonDate(now),
		key: newId(),
	};
}

/** For her page among her classes: the open plan; nothing where only a volunteer is to be seen. */
export async function findOpenPlan(db: Db, person: Person, learnerId: string) {
	const { learner, enrolments } = await getLearner(db, person, learnerId, "en");
	const providerIds = learningWith(enrolments);
	if (providerIds.length === 0) return null;
	const plans = await loadPlans(db, learner.id, providerIds);
	return { plan: plans.find(isOpenPlan) ?? null };
}

/** For a page that adds to the plan or changes it: the open one, or the last one when it has ended. */
export async function openPlanForm(db: Db, person: Person, learnerId: string, now: Date) {
	const { learner, plans } = await getSubject(db, person, learnerId, "en");
	const [plan] = plans;
	if (!plan) throw notFound();
	return { ...learner, plan, today: londonDate(now), key: newId() };
}

/** A line of the plan that a page is about. */
export function lineOf<Line extends { id: string; dropped: boolean }>(
	lines: readonly Line[],
	id: string,
): Line {
	const line = lines.find((one) => one.id === id && !one.dropped);
	if (!line) throw notFound();
	return line;
}

/** Whom she may see she may plan with; for learners only, and only with providers within reach. */
export async function getSubject(db: Db, person: Person, learnerId: string, language: string) {
	const found = await getLearner(db, person, learnerId, language);
	const providerIds = learningWith(found.enrolments);
	const [providerId] = providerIds;
	if (providerId === undefined) throw notFound();
	const { id, preferred_name: name, language: own } = found.learner;
	const plans = await loadPlans(db, id, providerIds);
	return { learner: { id, name, own }, providerId, providerIds, plans };
}

type Enrolments = Awaited<ReturnType<typeof getLearner>>["enrolments"];

/** Providers she learns with, not those she gives her time to; the newest class first. */
function learningWith(enrolments: Enrolments): string[] {
	const learning = enrolments.filter(({ role }) => role === "learner");
	return [...new Set(learning.map((row) => row.provider_id))];
}

function isOpenPlan({ ending }: Plan): boolean {
	return ending === null;
}
