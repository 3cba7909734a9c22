import { validate as isUuid } from "uuid";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { addDays, daysBetween } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { LessonReason } from "#db/tables/courses.ts";
import { loadAllFacts } from "./all-facts.server.ts";
import {
	cancelLessonsToCome,
	copyTutors,
	countLessonsToCome,
	setNextClass,
} from "./class-life-queries.server.ts";
import { lockProvider } from "./closures-queries.server.ts";
import { type DeskCourse, openClass } from "./desk.server.ts";
import { lockCourse, updateCourse } from "./desk-writes.server.ts";
import type { AllFacts } from "./more-facts.ts";
import { findProviderOf } from "./more-queries.server.ts";
import { writeNewClass } from "./new-class.server.ts";

export type Ended = { ok: true } | { ok: false; errors: FieldErrors };

/** What ending the class would touch. */
export async function openEnding(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
) {
	const course = await openClass(db, person, courseId, language, now);
	return { course, toCome: await countLessonsToCome(db, courseId, now.toISOString()) };
}

/**
 * For good: nobody finds it, and its lessons to come are cancelled with the reason, so that
 * calendars and whoever tells learners know of each. What has marks did take place and stays.
 */
export function cancelClass(
	db: Db,
	person: Person,
	courseId: string,
	reason: LessonReason,
	now: Date,
): Promise<Ended> {
	return endClass(db, person, courseId, now, async (trx, course) => {
		if (course.state === "cancelled") return { ok: true };
		if (isOver(course)) return { ok: false, errors: { reason: "timetable:callOff.refused" } };
		const at = now.toISOString();
		await cancelLessonsToCome(trx, courseId, { at, reason });
		await updateCourse(trx, courseId, { state: "cancelled", updated_at: at });
		return { ok: true };
	});
}

/** Refused while a lesson is still to come. */
export function finishClass(db: Db, person: Person, courseId: string, now: Date): Promise<Ended> {
	return endClass(db, person, courseId, now, async (trx, course) => {
		if (course.state === "finished") return { ok: true };
		if (isOver(course)) return { ok: false, errors: { finish: "timetable:callOff.refused" } };
		const at = now.toISOString();
		if ((await countLessonsToCome(trx, courseId, at)) > 0) {
			return { ok: false, errors: { finish: "timetable:finish.toCome" } };
		}
		await updateCourse(trx, courseId, { state: "finished", updated_at: at });
		return { ok: true };
	});
}

export async function openCopy(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
) {
	return { course: await openClass(db, person, courseId, language, now), id: newId() };
}

export type CopyForm = {
	/** Made with the form, so that a form sent twice makes one class. */
	id: string;
	startsOn: string;
	/** Learners of the old class go on to the copy. */
	leadsThere: boolean;
};

/** The same class in another term: a draft with lessons of its own and the same tutors. */
export async function copyClass(
	db: Db,
	person: Person,
	courseId: string,
	{ id: sent, startsOn, leadsThere }: CopyForm,
	now: Date,
): Promise<string> {
	const id = isUuid(sent) ? sent : newId();
	const { providerId } = await openClass(db, person, courseId, "en", now);
	return db.transaction().execute(async (trx) => {
		await lockProvider(trx, providerId);
		const owner = await findProviderOf(trx, id);
		if (owner === providerId) return id;
		if (owner !== null) throw notFound();
		await lockCourse(trx, courseId);
		const course = await openClass(trx, person, courseId, "en", now);
		const facts = inTerm(await loadAllFacts(trx, course), startsOn);
		await writeNewClass(trx, { id, providerId, facts }, now);
		await copyTutors(trx, courseId, id);
		if (leadsThere) await setNextClass(trx, courseId, id, now.toISOString());
		return id;
	});
}

/** As many days as before. */
function inTerm(facts: AllFacts, startsOn: string): AllFacts {
	const { startsOn: first, endsOn: last } = facts;
	const endsOn = first && last ? addDays(startsOn, daysBetween(first, last)) : null;
	return { ...facts, startsOn, endsOn };
}

async function endClass(
	db: Db,
	person: Person,
	courseId: string,
	now: Date,
	work: (trx: Db, course: DeskCourse) => Promise<Ended>,
): Promise<Ended> {
	await openClass(db, person, courseId, "en", now);
	return db.transaction().execute(async (trx) => {
		await lockCourse(trx, courseId);
		return work(trx, await openClass(trx, person, courseId, "en", now));
	});
}

function isOver({ state }: DeskCourse): boolean {
	return state === "cancelled" || state === "finished";
}
