import type { EnrolmentState } from "#app/enrolments/states.ts";
import type { DesignKind } from "#app/pilots/design.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";

/** A class of a pilot, 12 January to 30 March 2026, who runs it and an evaluator. */
export async function givenCompared(db: Db, design: DesignKind | null = "waiting-list") {
	const provider = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	const evaluator = await givenPerson(db, "evaluator");
	const pilot = await givenPilot(db);
	const course = await givenCourse(db, {
		...{ provider_id: provider.id, pilot_id: pilot.id, ends_on: "2026-03-30" },
	});
	if (design) await givenDesign(db, pilot.id, evaluator.id, design);
	return { provider, coordinator, evaluator, pilot, course };
}

async function givenDesign(db: Db, pilotId: string, personId: string, design: DesignKind) {
	const of = { id: newId(), pilot_id: pilotId, version: 1, design };
	await db
		.insertInto("pilot_design")
		.values({ ...of, said_by: personId, said_at: EARLY })
		.execute();
}

/** Somebody who asked for the class and stands there. */
export async function givenAsked(db: Db, courseId: string, state: EnrolmentState, name = "Amina") {
	const learner = await givenLearner(db, { preferred_name: name });
	const started = state === "active" ? { started_on: "2026-01-12", enrolled_on: "2026-01-05" } : {};
	await givenEnrolment(db, courseId, learner.id, { state, ...started });
	return learner;
}
