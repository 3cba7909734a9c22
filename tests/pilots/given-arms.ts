import type { EnrolmentState } from "#app/enrolments/states.ts";
import type { Db } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";

/** A class of a pilot, 12 January to 30 March 2026, who runs it and an evaluator. */
export async function givenCompared(db: Db) {
	const provider = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	const evaluator = await givenPerson(db, "evaluator");
	const pilot = await givenPilot(db);
	const course = await givenCourse(db, {
		...{ provider_id: provider.id, pilot_id: pilot.id, ends_on: "2026-03-30" },
	});
	return { provider, coordinator, evaluator, pilot, course };
}

/** Somebody who asked for the class and stands there. */
export async function givenAsked(db: Db, courseId: string, state: EnrolmentState, name = "Amina") {
	const learner = await givenLearner(db, { preferred_name: name });
	const started = state === "active" ? { started_on: "2026-01-12", enrolled_on: "2026-01-05" } : {};
	await givenEnrolment(db, courseId, learner.id, { state, ...started });
	return learner;
}
