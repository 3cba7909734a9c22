import { SECTORS } from "#app/workplace/sectors.ts";
import type { CourseFacts } from "./course-facts.ts";
import type { Label } from "./report-model.ts";
import type { SubjectFacts } from "./subject-facts.ts";

/** Classes of the employers of a sector; of those without one, and of no employer, last. */
export type SectorGroup = {
	id: string;
	part: string;
	label: Label;
	courses: readonly CourseFacts[];
};

const LAST = ["unknown", "none"] as const;

export function sectorGroups({ courses, workplaces }: SubjectFacts): SectorGroup[] {
	const bySector = Map.groupBy(courses, ({ id }) => {
		const employer = workplaces.get(id);
		return employer ? (employer.sector ?? "unknown") : "none";
	});
	return [...SECTORS, ...LAST].flatMap((sector) => {
		const some = bySector.get(sector);
		if (!some) return [];
		const group = { id: `sector-${sector}`, part: `sector:${sector}`, courses: some };
		return [{ ...group, label: { key: labelKey(sector) } }];
	});
}

function labelKey(sector: (typeof SECTORS)[number] | (typeof LAST)[number]) {
	if (sector === "unknown") return "workplace:desk.noSector" as const;
	if (sector === "none") return "workplace:report.noEmployer" as const;
	return `workplace:sector.${sector}` as const;
}
