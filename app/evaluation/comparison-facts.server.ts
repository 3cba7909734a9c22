import { loadArms } from "#app/pilots/arms.server.ts";
import { designOf } from "#app/pilots/design.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ComparisonFacts } from "./comparison-facts.ts";
import type { SurveyPerson } from "./survey-facts.ts";

/** Of one pilot; several together have no design of their own. */
export async function loadComparison(
	db: Db,
	pilots: readonly { id: string }[],
	/** Of the same pilots, until the same day. */
	surveys: readonly SurveyPerson[],
	until: LocalDate,
): Promise<ComparisonFacts | null> {
	const [pilot, ...others] = pilots;
	if (!pilot || others.length > 0) return null;
	const design = await designOf(db, pilot.id);
	const arms = await loadArms(db, pilot.id, until);
	const asked = new Map(surveys.map((person) => [person.learnerId, person]));
	return {
		design: design?.kind ?? null,
		outcomes: design?.outcomes ?? [],
		people: arms.map(({ learnerId, arm, courseId }) => {
			const { askedOn = {}, responses: sent = {} } = asked.get(learnerId) ?? {};
			const isAskedAtEnd = askedOn.end !== undefined || sent.end !== undefined;
			return { learnerId, arm, courseId, isAskedAtEnd, sent };
		}),
	};
}
