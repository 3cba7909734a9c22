import { listAsked } from "#app/surveys/asked-people.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type SurveyPerson, surveysAt } from "./survey-facts.ts";

/** Who was asked in these pilots until that day, and what they sent; nothing names anybody. */
export async function loadSurveyFacts(
	db: Db,
	pilots: readonly { id: string; slug: string }[],
	until: LocalDate,
): Promise<readonly SurveyPerson[]> {
	const people: SurveyPerson[] = [];
	for (const { id, slug } of pilots) {
		const asked = await listAsked(db, id, until);
		people.push(...asked.map((person) => ({ ...person, pilot: slug })));
	}
	return surveysAt(people, until);
}
