import { createHash } from "node:crypto";
import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { DeskCourse } from "./desk.server.ts";
import { listVenues } from "./desk-queries.server.ts";
import type { AllFacts } from "./more-facts.ts";
import { OTHER_LANGUAGES } from "./more-form.ts";
import {
	findMore,
	listClassTexts,
	listEmployerNames,
	listHelpers,
	listOtherClasses,
	listPilotNames,
} from "./more-queries.server.ts";

/** Everything that the form of a class asks for, as it is now. */
export async function loadAllFacts(db: Db, course: DeskCourse): Promise<AllFacts> {
	const row = await findMore(db, course.id);
	const texts = await listClassTexts(db, course.id);
	const english = texts.find(({ language }) => language === SOURCE_LANGUAGE);
	return {
		...course.facts,
		summary: english?.summary ?? "",
		bring: english?.bring ?? "",
		translations: OTHER_LANGUAGES.flatMap(({ tag }) =>
			texts.filter(({ language }) => language === tag).map(({ status, ...text }) => text),
		),
		kind: row.kind,
		pilotId: row.pilot_id,
		employer: row.employer,
		isPrivate: row.private === 1,
		costPence: row.cost_pence,
		costNote: row.cost_note,
		freeFor: row.free_for,
		crechePlaces: row.creche_places,
		crecheFrom: row.creche_from_years,
		crecheTo: row.creche_to_years,
		helperLanguages: await listHelpers(db, course.id),
		entryNote: row.entry_note,
		webpage: row.webpage,
		nextCourseId: row.next_course_id,
	};
}

/** Two that are alike say the same: whoever saves tells by it what she had before her. */
export function versionOf(value: object): string {
	const said = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
	return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
}

export type FactsOptions = Awaited<ReturnType<typeof loadOptions>>;

/** What the fields of the form may name. */
export async function loadOptions(
	db: Db,
	person: Person,
	providerId: string,
	course: { id: string; nextCourseId: string | null } | null,
) {
	if (!canCoordinate(person, { provider_id: providerId })) throw notFound();
	const others = await listOtherClasses(db, providerId, course?.nextCourseId ?? null);
	return {
		venues: await listVenues(db, providerId),
		pilots: await listPilotNames(db),
		employers: await listEmployerNames(db, providerId),
		classes: others
			.filter(({ id }) => id !== course?.id)
			.map(({ id, slug, title, starts_on }) => ({ id, title: title ?? slug, startsOn: starts_on })),
	};
}
