import type { Person } from "#app/access/person.ts";
import type { Opener } from "#app/surveys/survey.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

export const SECRET = "a secret of at least thirty-two signs";

/** The number on its own: ids hold such digits too. */
export const PLANTED = /(?<![\w-])97(?![\w-])/;

export async function givenPilot(db: Db) {
	const id = newId();
	const pilot = { id, slug: `pilot-${id}`, name: "Family English", summary: "Classes." };
	await db
		.insertInto("pilot")
		.values({
			...pilot,
			...{ strand: "greater-support", fund: "esol-plus" },
			...{ starts_on: "2026-01-05", ends_on: "2026-12-31" },
		})
		.execute();
	return pilot;
}

/** A learner who began a class of a pilot on 12 January 2026, and who teaches and runs it. */
export async function givenSurveyed(db: Db) {
	const provider = await givenProvider(db);
	const tutor = await givenPerson(db, "tutor", { provider: provider.id });
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	const pilot = await givenPilot(db);
	const course = await givenCourse(db, {
		...{ provider_id: provider.id, pilot_id: pilot.id, tutors: [tutor], ends_on: "2026-03-30" },
	});
	const learner = await givenLearner(db, { may_leave_message: 1 });
	const enrolment = await givenEnrolment(db, course.id, learner.id, {
		...{ state: "active", started_on: "2026-01-12", planned_end: "2026-03-30" },
	});
	return { provider, tutor, coordinator, pilot, course, learner, enrolment };
}

/** Who holds the token, with a phone that kept the cookie or without. */
export function holder(token: string, device: string | null = "phone", person?: Person): Opener {
	return { secret: SECRET, token, device, person: person ?? null };
}

export function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
