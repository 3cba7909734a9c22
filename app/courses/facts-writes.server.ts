import { SKILLS } from "#app/assessments/levels.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { employerNamed } from "#app/imports/employers.server.ts";
import { flag } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type CourseFacts, sameList, YES_NO_FACTS } from "./desk-facts.ts";
import { listVenues } from "./desk-queries.server.ts";
import {
	deleteHelpers,
	deleteLevels,
	deleteSlots,
	deleteText,
	insertHelpers,
	insertLevels,
	insertSlots,
	updateCourse,
	upsertText,
} from "./desk-writes.server.ts";
import type { AllFacts, Translation } from "./more-facts.ts";
import { OTHER_LANGUAGES } from "./more-form.ts";
import { listOtherClasses, listPilotNames } from "./more-queries.server.ts";
import { slotId } from "./slot-id.ts";

type Course = { id: string; providerId: string };

/** Another provider's venue or class does not exist here either. */
export async function namedErrors(
	db: Db,
	{ id, providerId }: Course,
	before: AllFacts | null,
	{ venueId, pilotId, nextCourseId }: AllFacts,
): Promise<FieldErrors> {
	const errors: FieldErrors = {};
	const has = (rows: readonly { id: string }[], wanted: string) =>
		rows.some((row) => row.id === wanted);
	if (venueId && !has(await listVenues(db, providerId), venueId)) {
		errors.venue = "manage:errors.venue";
	}
	if (pilotId && !has(await listPilotNames(db), pilotId)) errors.pilot = "timetable:errors.pilot";
	const isItself = nextCourseId === id;
	const classes = await listOtherClasses(db, providerId, before?.nextCourseId ?? null);
	if (nextCourseId && (isItself || !has(classes, nextCourseId))) {
		errors.next = "timetable:errors.next";
	}
	return errors;
}

/** Only what differs is written, so that other directories keep the ids they hold. */
export async function writeFacts(
	trx: Db,
	course: Course,
	{ before, after }: { before: AllFacts | null; after: AllFacts },
	now: Date,
): Promise<void> {
	await updateCourse(trx, course.id, await rowOf(trx, course, after, now));
	await writeTexts(trx, course.id, before, after);
	if (!sameList(after.slots, before?.slots ?? [])) await replaceSlots(trx, course.id, after);
	if (!sameList(after.levels, before?.levels ?? [])) await replaceLevels(trx, course.id, after);
	if (sameList(after.helperLanguages, before?.helperLanguages ?? [])) return;
	await deleteHelpers(trx, course.id);
	if (after.helperLanguages.length > 0) {
		await insertHelpers(trx, course.id, after.helperLanguages);
	}
}

async function rowOf(trx: Db, { providerId }: Course, facts: AllFacts, now: Date) {
	const flags = YES_NO_FACTS.map((fact) => [fact, flag(facts.yes.includes(fact))] as const);
	const { employer } = facts;
	return {
		kind: facts.kind,
		pilot_id: facts.pilotId,
		employer_id: employer ? (await employerNamed(trx, providerId, employer, true)).id : null,
		private: flag(facts.isPrivate),
		starts_on: facts.startsOn,
		ends_on: facts.endsOn,
		capacity: facts.capacity,
		venue_id: facts.venueId,
		cost_pence: facts.costPence,
		cost_note: facts.costNote,
		free_for: facts.freeFor,
		entry_note: facts.entryNote,
		contact_email: facts.contactEmail,
		contact_phone: facts.contactPhone,
		webpage: facts.webpage,
		childcare: facts.childcare,
		creche_places: facts.crechePlaces,
		creche_from_years: facts.crecheFrom,
		creche_to_years: facts.crecheTo,
		next_course_id: facts.nextCourseId,
		...Object.fromEntries(flags),
		updated_at: now.toISOString(),
	};
}

/** A text that stays as it was keeps the check somebody gave it; another one is written afresh. */
async function writeTexts(trx: Db, courseId: string, before: AllFacts | null, after: AllFacts) {
	const old = textsOf(before);
	for (const text of textsOf(after)) {
		const known = old.find(({ language }) => language === text.language);
		if (known && sameList([known], [text])) continue;
		// A title emptied by mistake leaves the class its name.
		const title = text.title || known?.title || "";
		await upsertText(trx, { course_id: courseId, ...text, title, status: "written" });
	}
	for (const { tag } of OTHER_LANGUAGES) {
		const has = (facts: readonly Translation[]) => facts.some(({ language }) => language === tag);
		if (has(old) && !has(textsOf(after))) await deleteText(trx, courseId, tag);
	}
}

function textsOf(facts: AllFacts | null): Translation[] {
	if (!facts) return [];
	const { title, summary, bring, translations } = facts;
	return [{ language: SOURCE_LANGUAGE, title, summary, bring }, ...translations].map((text) => ({
		language: text.language,
		title: text.title,
		summary: text.summary,
		bring: text.bring,
	}));
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
