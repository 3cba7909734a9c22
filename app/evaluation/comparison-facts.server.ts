import { loadArms } from "#app/pilots/arms.server.ts";
import { designOf } from "#app/pilots/design.server.ts";
import { loadAsked } from "#app/surveys/asked.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ComparisonFacts } from "./comparison-facts.ts";

/** Of one pilot; several together have no design of their own. */
export async function loadComparison(
	db: Db,
	pilots: readonly { id: string }[],
	until: LocalDate,
): Promise<ComparisonFacts | null> {
	const [pilot, ...others] = pilots;
	if (!pilot || others.length > 0) return null;
	const design = await designOf(db, pilot.id);
	const arms = await loadArms(db, pilot.id, until);
	const asked = arms.length > 0 ? await loadAsked(db, pilot.id, until) : new Map();
	return {
		design: design?.kind ?? null,
		outcomes: design?.outcomes ?? [],
		people: arms.map(({ learnerId, arm, courseId }) => {
			const { waves = [], sent = {} } = asked.get(learnerId) ?? {};
			return { arm, courseId, isAskedAtEnd: waves.includes("end"), sent };
		}),
	};
}
