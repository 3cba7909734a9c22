import type { Quantity, ReportDraft } from "./report-draft.ts";
import { SECTION_BUILDERS } from "./sections/builders.ts";
import type { SectionBuilder, SubjectFacts } from "./subject-facts.ts";

/** The whole report with true numbers. */
export function buildDraft(
	facts: SubjectFacts,
	builders: readonly SectionBuilder[] = SECTION_BUILDERS,
): ReportDraft {
	const sections = builders.map((build) => build(facts)).filter((section) => section !== null);
	return {
		subject: facts.subject,
		period: facts.period,
		sections,
		quantities: oneEach(sections.flatMap(({ quantities }) => quantities)),
		relations: sections.flatMap(({ relations }) => relations),
	};
}

/** Two sections that name the same quantity must mean the same number. */
function oneEach(quantities: readonly Quantity[]): Quantity[] {
	const byId = new Map<string, Quantity>();
	for (const quantity of quantities) {
		const known = byId.get(quantity.id);
		if (known && known.count !== quantity.count)
			throw new Error(`${quantity.id} is ${known.count} and ${quantity.count}`);
		byId.set(quantity.id, quantity);
	}
	return [...byId.values()];
}
