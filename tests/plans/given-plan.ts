import type { Person } from "#app/access/person.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { openPlan } from "#app/plans/plan.server.ts";
import { addTarget, beginPlan } from "#app/plans/plan-lines.server.ts";
import type { Db } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

export const NOW = new Date("2026-03-02T12:00:00Z");

export function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

export async function givenClassOf(db: Db, state: EnrolmentState = "enrolled") {
	const provider = await givenProvider(db);
	const tutor = await givenPerson(db, "tutor", { provider: provider.id });
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	const course = await givenCourse(db, { provider_id: provider.id, tutors: [tutor] });
	const learner = await givenLearner(db);
	const enrolment = await givenEnrolment(db, course.id, learner.id, { state });
	const owner = { learnerId: learner.id, providerId: provider.id };
	return { provider, tutor, coordinator, course, learner, enrolment, owner };
}

/** With one aim and one target. */
export async function givenPlan(db: Db) {
	const given = await givenClassOf(db);
	const { tutor, learner } = given;
	await beginPlan(db, tutor, learner.id, formOf({ key: "b", words: "أريد العمل" }), NOW);
	const { id } = await planOf(db, tutor, learner.id);
	const target = { plan: id, key: "t", words: "I can call the school.", language: "en" };
	const rest = { about: "school", "review-on": "2026-04-13" };
	await addTarget(db, tutor, learner.id, formOf({ ...target, ...rest }), NOW);
	return { ...given, plan: await planOf(db, tutor, learner.id) };
}

export async function planOf(db: Db, person: Person, learnerId: string) {
	const { plan, past } = await openPlan(db, person, learnerId, "en", NOW);
	return (plan ?? past[0])!;
}
