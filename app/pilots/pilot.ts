import type { LocalDate } from "#db/columns.ts";
import type { PilotTable } from "#db/tables/pilots.ts";

/** What everybody may know of a pilot. */
export type PilotFacts = {
	slug: string;
	name: string;
	strand: PilotTable["strand"];
	fund: PilotTable["fund"];
	startsOn: LocalDate;
	endsOn: LocalDate;
	areas: readonly string[];
};
