import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

export async function givenEmployer(db: Db, name = "Brightway") {
	const row = {
		id: newId(),
		name,
		join_code: newId().replaceAll("-", "").slice(-10).toUpperCase(),
	};
	await db.insertInto("employer").values(row).execute();
	return row;
}

/** An employer with one class, and who speaks for him. */
export async function givenWorkplace(db: Db) {
	const provider = await givenProvider(db);
	const employer = await givenEmployer(db);
	const person = await givenPerson(db, "employer", { provider: provider.id });
	await db
		.insertInto("employer_contact")
		.values({ employer_id: employer.id, person_id: person.id })
		.execute();
	const course = await givenCourse(db, {
		provider_id: provider.id,
		employer_id: employer.id,
		kind: "workplace",
		capacity: 20,
	});
	return { provider, employer, person, course };
}

export async function givenLearners(db: Db, courseId: string, count: number) {
	const enrolments = [];
	for (let n = 0; n < count; n++) {
		const learner = await givenLearner(db);
		const active = { state: "active" as const, started_on: "2026-01-12" };
		enrolments.push(await givenEnrolment(db, courseId, learner.id, active));
	}
	return enrolments;
}

/** A lesson to which all but the first `absent` of them came. */
export async function givenTaken(
	db: Db,
	courseId: string,
	day: string,
	{ enrolments, absent = 0 }: { enrolments: readonly { id: string }[]; absent?: number },
) {
	const { id: lesson_id } = await givenLesson(db, courseId, { local_date: day });
	const { id: changed_by } = await givenPerson(db, "tutor");
	await db
		.insertInto("mark")
		.values(
			enrolments.map(({ id }, index) => ({
				...{ id: newId(), lesson_id, enrolment_id: id, late_minutes: 0, left_early_minutes: 0 },
				...{ code: index < absent ? ("absent" as const) : ("present" as const) },
				...{ version: 1, changed_at: EARLY, changed_by },
			})),
		)
		.execute();
	return lesson_id;
}
