import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { coursesWithAnswers } from "#app/surveys/pilot-answers.server.ts";
import type { Db } from "#db/open.ts";
import { listOffered, setPilot } from "./choice-queries.server.ts";
import { openPilot, type Pilot } from "./pilots.server.ts";
import { type Saved, saveIfSeen } from "./saving.server.ts";

/** The classes of a pilot, by id in the order of the ids. */
export type Choice = { courseIds: readonly string[] };

/** A class belongs to one pilot: those of others cannot be chosen, and are only counted. */
export async function openChoice(db: Db, slug: string) {
	const pilot = await openPilot(db, slug);
	const offered = await listOffered(db, pilot.id);
	const choice = await readChoice(db, pilot);
	const courses = offered.filter(({ pilot_id }) => pilot_id === null || pilot_id === pilot.id);
	return {
		pilot,
		courses,
		elsewhere: offered.length - courses.length,
		choice,
		seen: versionOf(choice),
	};
}

export function saveChoice(
	db: Db,
	person: Person,
	slug: string,
	{ courseIds, seen }: Choice & { seen: string },
	now: Date,
): Promise<Saved<Choice>> {
	return saveIfSeen(db, person, slug, {
		...{ seen, facts: { courseIds }, read: readChoice },
		write: async (trx, pilot, before) => {
			const added = courseIds.filter((id) => !before.courseIds.includes(id));
			const removed = before.courseIds.filter((id) => !courseIds.includes(id));
			const errors = await choiceErrors(trx, pilot, { added, removed });
			if (errors) return errors;
			const at = now.toISOString();
			if (added.length > 0) await setPilot(trx, added, { from: null, to: pilot.id, at });
			if (removed.length > 0) await setPilot(trx, removed, { from: pilot.id, to: null, at });
			return null;
		},
	});
}

async function readChoice(db: Db, pilot: Pilot): Promise<Choice> {
	const offered = await listOffered(db, pilot.id);
	const own = offered.filter(({ pilot_id }) => pilot_id === pilot.id);
	return { courseIds: own.map(({ id }) => id).toSorted() };
}

/** What its learners answered for this pilot would belong to nothing. */
async function choiceErrors(
	trx: Db,
	pilot: Pilot,
	{ added, removed }: { added: readonly string[]; removed: readonly string[] },
): Promise<FieldErrors | null> {
	const free = (await listOffered(trx, pilot.id)).filter(({ pilot_id }) => pilot_id === null);
	if (!added.every((id) => free.some((course) => course.id === id))) {
		return { courses: "pilots:errors.taken" };
	}
	const answering = await coursesWithAnswers(trx, pilot.id);
	return removed.some((id) => answering.has(id)) ? { courses: "pilots:errors.answered" } : null;
}
