import { changeEnrolment } from "#app/enrolments/change.server.ts";
import type { Wanted } from "#app/enrolments/changes.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
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

export const NOW = new Date("2026-06-30T10:20:00Z");
/** Three days later, at the next whole hour in London. */
export const HOUR = "2026-07-03T11:00:00.000Z";

type Course = Partial<Parameters<typeof givenCourse>[1]>;

/** A provider's class with a coordinator, and people in it by their states. */
export async function givenClass(db: Db, states: readonly EnrolmentState[], given: Course = {}) {
	const provider = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	const course = await givenCourse(db, { provider_id: provider.id, ...given });
	const ids: string[] = [];
	for (const state of states) ids.push(await givenIn(db, course.id, state));
	const change = (id: string, wanted: Wanted, now = NOW) =>
		changeEnrolment(db, coordinator, id, wanted, now);
	return { provider, coordinator, course, ids, change };
}

/** Somebody new in the class, started or not as the state has it. */
export async function givenIn(
	db: Db,
	courseId: string,
	state: EnrolmentState,
	given: Partial<Parameters<typeof givenEnrolment>[3]> & { learnerId?: string } = {},
): Promise<string> {
	const { learnerId = (await givenLearner(db)).id, ...rest } = given;
	const started_on = state === "active" ? "2026-01-12" : null;
	const row = { state, started_on, ...rest };
	return (await givenEnrolment(db, courseId, learnerId, row)).id;
}

/** A lesson that she attended. */
export async function givenAttended(db: Db, courseId: string, enrolmentId: string, day: string) {
	const lesson = await givenLesson(db, courseId, { local_date: day });
	const { person_id } = await db
		.selectFrom("role_grant")
		.select("person_id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("mark")
		.values({
			id: newId(),
			lesson_id: lesson.id,
			enrolment_id: enrolmentId,
			code: "present",
			late_minutes: 0,
			left_early_minutes: 0,
			version: 1,
			changed_at: EARLY,
			changed_by: person_id,
		})
		.execute();
}

export const offer: Wanted = {
	change: "offer",
	end: { day: "2026-07-03", hour: "12:00" },
	creche: false,
};

export function enrolmentOf(db: Db, id: string) {
	return db.selectFrom("enrolment").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
}

export async function stateOf(db: Db, id: string): Promise<EnrolmentState> {
	return (await enrolmentOf(db, id)).state;
}

export function offersOf(db: Db, enrolmentId: string) {
	return db
		.selectFrom("offer")
		.where("enrolment_id", "=", enrolmentId)
		.select(["expires_at", "offered_by", "answer", "answered_by"])
		.orderBy("id")
		.execute();
}

export async function movesOf(db: Db, enrolmentId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("enrolment_event")
		.where("enrolment_id", "=", enrolmentId)
		.select(["from_state", "to_state", "reason"])
		.orderBy("id")
		.execute();
	return rows.map(({ from_state, to_state, reason }) =>
		[from_state, "→", to_state, reason && `(${reason})`].filter(Boolean).join(" "),
	);
}

export async function countIn(db: Db, courseId: string, state: EnrolmentState): Promise<number> {
	const rows = await db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("state", "=", state)
		.select("id")
		.execute();
	return rows.length;
}
