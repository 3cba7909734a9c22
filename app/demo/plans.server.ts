import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { personId, providerId } from "./people.ts";
import { DEMO_PLANS, type DemoPlan, type DemoTarget } from "./plan-words.ts";
import { Rows } from "./rows.ts";

const PROVIDER = "lea-valley-college";

/** For learners of the first tutor: one plan in each state, in the languages they were said in. */
export async function addPlans(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const learners = await listLearners(db);
	for (const plan of DEMO_PLANS) {
		const index = learners.findIndex(({ language }) => language === plan.language);
		const [learner] = index < 0 ? [] : learners.splice(index, 1);
		if (learner) addPlan(rows, learner.id, plan, now);
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

function addPlan(rows: Rows, learnerId: string, plan: DemoPlan, now: Date): void {
	const { language, aims, targets, support, nextStep, outcome, agreed, end } = plan;
	const id = demoId("plan", learnerId);
	const today = londonDate(now);
	const day = (ago: number) => addDays(today, -ago);
	const at = (ago: number) => `${day(ago)}T12:00:00.000Z`;
	const tutor = personId("tutor@demo.test");
	const terms = aims.length + targets.length;
	rows.add("learning_plan", {
		...{ id, learner_id: learnerId, provider_id: providerId(PROVIDER), terms },
		...{ begun_at: at(plan.begunDaysAgo), begun_by: tutor, support, next_step: nextStep },
		...{ own_words: end?.ownWords ?? null, own_language: end ? language : null },
		tutor_words: end?.tutorWords ?? null,
		...{
			ended_on: end ? day(1) : null,
			ended_at: end ? at(1) : null,
			ended_by: end ? tutor : null,
		},
	});
	const made = { plan_id: id, created_at: at(plan.begunDaysAgo), created_by: tutor };
	for (const [index, words] of aims.entries()) {
		const key = demoId("aim", id, index);
		rows.add("plan_aim", {
			...made,
			...words,
			id: key,
			key,
			position: index + 1,
			dropped_at: null,
		});
	}
	for (const [index, target] of targets.entries()) {
		addTarget(rows, { ...made, position: index + 1 }, target, today);
	}
	if (outcome) {
		const key = demoId("outcome", id);
		const noted = { noted_on: day(5), person_id: tutor, at: at(5) };
		rows.add("plan_outcome", { ...outcome, ...noted, id: key, key, plan_id: id });
	}
	if (agreed === "never") return;
	const agreedTerms = agreed === "now" ? terms : terms - 1;
	const agreement = { plan_id: id, terms: agreedTerms, language };
	rows.add("plan_agreement", { ...agreement, agreed_at: at(plan.begunDaysAgo - 1) });
}

type Made = { plan_id: string; created_at: string; created_by: string; position: number };

function addTarget(rows: Rows, made: Made, target: DemoTarget, today: string): void {
	const { about, reviewIn, reviews, ...words } = target;
	const id = demoId("target", made.plan_id, made.position);
	const line = { ...made, ...words, id, key: id, dropped_at: null };
	rows.add("plan_target", { ...line, about, review_on: addDays(today, reviewIn) });
	for (const { daysAgo, result, evidence } of reviews) {
		const key = demoId("review", id, daysAgo);
		const day = addDays(today, -daysAgo);
		rows.add("target_review", {
			...{ id: key, key, target_id: id, reviewed_on: day, result, evidence },
			...{ person_id: made.created_by, at: `${day}T12:00:00.000Z` },
		});
	}
}

/** Learning in a class of the first tutor's, in the order of their names. */
function listLearners(db: Db) {
	return db
		.selectFrom("learner")
		.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("course_tutor", "course_tutor.course_id", "course.id")
		.where("course_tutor.person_id", "=", personId("tutor@demo.test"))
		.where("course.provider_id", "=", providerId(PROVIDER))
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.select(["learner.id", "learner.language", "learner.name_folded"])
		.distinct()
		.orderBy("learner.name_folded")
		.orderBy("learner.id")
		.execute();
}
