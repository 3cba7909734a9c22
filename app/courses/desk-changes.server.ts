import type { Person } from "#app/access/person.ts";
import { SKILLS } from "#app/assessments/levels.ts";
import { forbidden } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { flag } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { settleDoubts } from "./confirm.server.ts";
import { rebuildLessons } from "./course-lessons.server.ts";
import type { MissingFact } from "./course-publish.ts";
import { indexCourse } from "./course-search.server.ts";
import { type DeskCourse, openClass, venuesOf } from "./desk.server.ts";
import { missingOf } from "./desk-course.ts";
import { type CourseFacts, gapErrors, sameList, YES_NO_FACTS } from "./desk-facts.ts";
import {
	deleteLevels,
	deleteSlots,
	insertLevels,
	insertSlots,
	lockCourse,
	saveEnglishTitle,
	updateCourse,
} from "./desk-writes.server.ts";
import { slotId } from "./slot-id.ts";

export type Saved = { ok: true } | { ok: false; errors: FieldErrors };
export type Published = { ok: true } | { ok: false; missing: MissingFact[] };

/** Lessons and search words follow what is said; saying the same again changes nothing. */
export async function saveFacts(
	db: Db,
	person: Person,
	courseId: string,
	facts: CourseFacts,
	now: Date,
): Promise<Saved> {
	await openClass(db, person, courseId, "en", now);
	return db.transaction().execute(async (trx): Promise<Saved> => {
		await lockCourse(trx, courseId);
		const course = await openClass(trx, person, courseId, "en", now);
		const errors = {
			...(await venueErrors(trx, course, facts)),
			...publishedErrors(course, facts),
		};
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		await updateCourse(trx, courseId, { ...rowOf(facts, now), confirmed_by: person.id });
		await settleDoubts(trx, courseId, now);
		if (facts.title) await saveEnglishTitle(trx, courseId, facts.title);
		if (!sameList(facts.slots, course.facts.slots)) await replaceSlots(trx, courseId, facts);
		if (!sameList(facts.levels, course.facts.levels)) await replaceLevels(trx, courseId, facts);
		await rebuildLessons(trx, courseId, now);
		await indexCourse(trx, courseId);
		return { ok: true };
	});
}

/** People can find the class from now on; refused while something they need is missing. */
export async function publishClass(
	db: Db,
	person: Person,
	courseId: string,
	now: Date,
): Promise<Published> {
	await openClass(db, person, courseId, "en", now);
	return db.transaction().execute(async (trx): Promise<Published> => {
		// The row is taken before it is judged, so that nobody empties a field meanwhile.
		await lockCourse(trx, courseId);
		const course = await openClass(trx, person, courseId, "en", now);
		if (course.state === "published") return { ok: true };
		if (!course.mayPublish) throw forbidden();
		if (course.missing.length > 0) return { ok: false, missing: course.missing };
		await updateCourse(trx, courseId, {
			state: "published",
			confirmed_on: londonDate(now),
			confirmed_by: person.id,
			updated_at: now.toISOString(),
		});
		await settleDoubts(trx, courseId, now);
		await rebuildLessons(trx, courseId, now);
		await indexCourse(trx, courseId);
		return { ok: true };
	});
}

/** Nobody can ask for a place any more; lessons and registers go on. */
export async function closeClass(db: Db, person: Person, courseId: string, now: Date) {
	const course = await openClass(db, person, courseId, "en", now);
	if (course.state === "closed") return;
	if (!course.mayClose) throw forbidden();
	await updateCourse(db, courseId, { state: "closed", updated_at: now.toISOString() });
}

/** A venue of another provider does not exist here either. */
async function venueErrors(
	db: Db,
	course: DeskCourse,
	{ venueId }: CourseFacts,
): Promise<FieldErrors> {
	if (venueId === null) return {};
	const venues = await venuesOf(db, course);
	return venues.some(({ id }) => id === venueId) ? {} : { venue: "manage:errors.venue" };
}

function publishedErrors(course: DeskCourse, facts: CourseFacts): FieldErrors {
	return course.state === "published" ? gapErrors(missingOf(facts)) : {};
}

function rowOf(facts: CourseFacts, now: Date) {
	const flags = YES_NO_FACTS.map((fact) => [fact, flag(facts.yes.includes(fact))] as const);
	return {
		starts_on: facts.startsOn,
		ends_on: facts.endsOn,
		capacity: facts.capacity,
		venue_id: facts.venueId,
		contact_email: facts.contactEmail,
		contact_phone: facts.contactPhone,
		childcare: facts.childcare,
		...Object.fromEntries(flags),
		confirmed_on: londonDate(now),
		updated_at: now.toISOString(),
	};
}

async function replaceSlots(trx: Db, courseId: string, { slots }: CourseFacts): Promise<void> {
	await deleteSlots(trx, courseId);
	if (slots.length === 0) return;
	await insertSlots(
		trx,
		slots.map((slot) => ({ id: slotId(courseId, slot), course_id: courseId, ...slot })),
	);
}

async function replaceLevels(trx: Db, courseId: string, { levels }: CourseFacts): Promise<void> {
	await deleteLevels(trx, courseId);
	if (levels.length === 0) return;
	await insertLevels(
		trx,
		levels.flatMap((level) => SKILLS.map((skill) => ({ course_id: courseId, skill, level }))),
	);
}
