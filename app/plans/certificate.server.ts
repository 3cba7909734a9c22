import type { Person } from "#app/access/person.ts";
import { loadSkillHistories } from "#app/assessments/assessment-facts.server.ts";
import { openLearner } from "#app/assessments/learner.server.ts";
import { historyOf } from "#app/assessments/past-assessment.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import { figuresOf, pathsOf, targetsIn } from "./certificate.ts";
import { type ClassTime, loadClassTimes } from "./class-times.server.ts";
import { loadPlans } from "./load-plans.server.ts";
import { getSubject } from "./plan.server.ts";
import type { Plan } from "./plan.ts";

export type Certificate = ReturnType<typeof certificateOf>;

type Asked = { courseId: string | null; language: string; now: Date };

/** Of a class within this person's reach: the one asked for, or her newest. */
export async function openCertificate(
	db: Db,
	person: Person,
	learnerId: string,
	{ courseId, language, now }: Asked,
) {
	const { learner, plans, providerIds } = await getSubject(db, person, learnerId, language);
	const { past, classes } = await openLearner(db, person, learner.id, language, now);
	const reach = new Set(classes.map(({ enrolmentId }) => enrolmentId));
	const known = await loadClassTimes(db, learner.id, providerIds, language, now);
	const times = known.filter(({ enrolmentId }) => reach.has(enrolmentId));
	const certificate = certificateOf({ times, plans, history: historyOf(past) }, courseId, now);
	return { ...certificate, learnerId: learner.id, shortName: learner.name };
}

/** Her own, from her own page. */
export async function openMyCertificate(
	db: Db,
	{ learnerId, providerId }: LinkOwner,
	{ courseId, language, now }: Asked,
) {
	const times = await loadClassTimes(db, learnerId, [providerId], language, now);
	const plans = await loadPlans(db, learnerId, [providerId]);
	const histories = await loadSkillHistories(db, [learnerId]);
	const history = histories.get(learnerId) ?? [];
	return certificateOf({ times, plans, history }, courseId, now);
}

type Known = { times: readonly ClassTime[]; plans: readonly Plan[]; history: SkillHistory };

function certificateOf({ times, plans, history }: Known, courseId: string | null, now: Date) {
	const time = courseId ? times.find((one) => one.courseId === courseId) : times[0];
	if (!time) throw notFound();
	const today = londonDate(now);
	const span = { from: time.startedOn ?? today, to: time.endedOn ?? today };
	const { attended, ...of } = time;
	return {
		...of,
		today,
		figures: figuresOf(attended.counts),
		paths: pathsOf(history, span),
		targets: targetsIn(plans, time.providerId, span),
	};
}
