import type { Db } from "#db/open.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenSurveyed } from "#tests/surveys/given-survey.ts";

export const NOW = new Date("2026-02-20T12:00:00Z");

export function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

/** A learner of a pilot's class, her own page, who teaches her, and who evaluates the pilot. */
export async function givenSpeaker(db: Db) {
	const given = await givenSurveyed(db);
	const evaluator = await givenPerson(db, "evaluator");
	const owner = { learnerId: given.learner.id, providerId: given.provider.id };
	return { ...given, evaluator, owner };
}
