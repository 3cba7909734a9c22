import type { Person } from "#app/access/person.ts";
import { openRegister, recordMarks } from "#app/registers/register.server.ts";
import { fields, openedValue } from "#app/registers/register-form.ts";
import type { Db } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

export const DAY = "2026-03-02";
/** While the lesson of `DAY` runs. */
export const DURING = new Date(`${DAY}T10:05:00Z`);

export type Chosen = { code: string; late?: number; left?: number };

/** A class of one tutor with learners called by name, and its lesson of `DAY`. */
export async function givenClass(db: Db, names: readonly string[]) {
	const { idOf, ...given } = await givenCourseOf(db, names);
	const lesson = await givenLesson(db, given.course.id, { local_date: DAY });
	return { ...given, idOf, lesson };
}

/** The same without any lesson. */
export async function givenCourseOf(db: Db, names: readonly string[]) {
	const provider = await givenProvider(db);
	const tutor = await givenPerson(db, "tutor", { provider: provider.id, name: "Tom" });
	const coordinator = await givenPerson(db, "coordinator", {
		provider: provider.id,
		name: "Cora",
	});
	const course = await givenCourse(db, { provider_id: provider.id, tutors: [tutor] });
	const ids: Record<string, string> = {};
	for (const name of names) {
		const learner = await givenLearner(db, { preferred_name: name });
		ids[name] = (await givenEnrolment(db, course.id, learner.id)).id;
	}
	const idOf = (name: string) => ids[name]!;
	return { provider, tutor, coordinator, course, idOf };
}

/** The form as the page sends it, opened by this person at this moment. */
export async function openForm(db: Db, person: Person, lessonId: string, now = DURING) {
	const { lines } = await openRegister(db, person, lessonId, "en", now);
	const form = new FormData();
	for (const { enrolmentId, mark } of lines) {
		form.set(fields.opened(enrolmentId), openedValue(mark?.version ?? 0, mark));
		if (!mark) continue;
		choose(form, enrolmentId, {
			code: mark.code,
			late: mark.lateMinutes,
			left: mark.leftEarlyMinutes,
		});
	}
	return form;
}

export function choose(form: FormData, enrolmentId: string, { code, late, left }: Chosen): void {
	form.set(fields.mark(enrolmentId), code);
	form.set(fields.late(enrolmentId), late ? String(late) : "");
	form.set(fields.left(enrolmentId), left ? String(left) : "");
}

/** Opens the register, taps these marks and saves. */
export async function tapAndSave(
	db: Db,
	person: Person,
	lessonId: string,
	chosen: Record<string, string | Chosen>,
	{ now = DURING, ...more }: { now?: Date; rest?: string; reason?: string } = {},
) {
	const form = await openForm(db, person, lessonId, now);
	for (const [enrolmentId, mark] of Object.entries(chosen)) {
		choose(form, enrolmentId, typeof mark === "string" ? { code: mark } : mark);
	}
	for (const [name, value] of Object.entries(more)) form.set(name, value);
	return recordMarks(db, person, lessonId, form, now);
}

export function marksOf(db: Db, lessonId: string) {
	return db
		.selectFrom("mark")
		.where("lesson_id", "=", lessonId)
		.selectAll()
		.orderBy("enrolment_id")
		.execute();
}

export function revisionsOf(db: Db, lessonId: string) {
	return db
		.selectFrom("mark_revision")
		.where("lesson_id", "=", lessonId)
		.selectAll()
		.orderBy("enrolment_id")
		.orderBy("version")
		.execute();
}

export function enrolmentOf(db: Db, id: string) {
	return db.selectFrom("enrolment").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
}
