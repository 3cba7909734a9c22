import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { loadAllFacts, versionOf } from "./all-facts.server.ts";
import { settleDoubts } from "./confirm.server.ts";
import { planLessons, rebuildLessons } from "./course-lessons.server.ts";
import type { MissingFact } from "./course-publish.ts";
import { indexCourse } from "./course-search.server.ts";
import { type DeskCourse, openClass } from "./desk.server.ts";
import { missingOf } from "./desk-course.ts";
import { type CourseFacts, gapErrors } from "./desk-facts.ts";
import { lockCourse, updateCourse } from "./desk-writes.server.ts";
import { namedErrors, writeFacts } from "./facts-writes.server.ts";
import { type LessonNews, lessonNews } from "./lesson-news.server.ts";
import type { AllFacts, MoreFacts } from "./more-facts.ts";

/** What she wrote; with what she saw before it, and the changes of lessons she agreed to. */
export type FactsEdit = {
	facts: CourseFacts & Partial<MoreFacts>;
	seen?: string | null;
	agreed?: string | null;
};

export type FactsSaved =
	| { ok: true }
	| {
			ok: false;
			errors: FieldErrors;
			/** Somebody else was there first: how it is now. */
			changed?: { version: string; facts: AllFacts };
			/** These lessons would change. */
			lessons?: LessonNews;
	  };

export type Saved = { ok: true } | { ok: false; errors: FieldErrors };
export type Published = { ok: true } | { ok: false; missing: MissingFact[] };

/**
 * Lessons and search words follow what is said; saying the same again changes nothing. Nothing is
 * saved over what somebody else changed meanwhile, nor lessons changed, before she has seen it.
 */
export async function saveFacts(
	db: Db,
	person: Person,
	courseId: string,
	{ facts, seen = null, agreed = null }: FactsEdit,
	now: Date,
): Promise<FactsSaved> {
	await openClass(db, person, courseId, "en", now);
	return db.transaction().execute(async (trx): Promise<FactsSaved> => {
		await lockCourse(trx, courseId);
		const course = await openClass(trx, person, courseId, "en", now);
		const before = await loadAllFacts(trx, course);
		const after = { ...before, ...facts };
		const version = versionOf(before);
		if (seen !== null && seen !== version) {
			// The same form sent twice: all is as she wants it.
			if (versionOf(after) === version) return { ok: true };
			return { ok: false, errors: {}, changed: { version, facts: before } };
		}
		const errors = {
			...(await namedErrors(trx, course, before, after)),
			...publishedErrors(course, after),
		};
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		if (seen !== null) {
			const { startsOn, endsOn, slots } = after;
			const plan = await planLessons(trx, courseId, { startsOn, endsOn, slots }, now);
			const lessons = lessonNews(plan);
			if (lessons && lessons.mark !== agreed) return { ok: false, errors: {}, lessons };
		}
		await updateCourse(trx, courseId, confirmedBy(person, now));
		await writeFacts(trx, course, { before, after }, now);
		await settleDoubts(trx, courseId, now);
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
			...confirmedBy(person, now),
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

function publishedErrors(course: DeskCourse, facts: CourseFacts): FieldErrors {
	return course.state === "published" ? gapErrors(missingOf(facts)) : {};
}

function confirmedBy({ id }: Person, now: Date) {
	return { confirmed_by: id, confirmed_on: londonDate(now), updated_at: now.toISOString() };
}
