import type { CardFacts } from "#app/finder/class-card.ts";
import type { IndexedClass } from "#app/finder/class-index/indexed-class.ts";

const CARD: CardFacts = {
	id: "",
	slug: "",
	kind: "community",
	capacity: 20,
	cost_pence: 0,
	online: 0,
	childcare: "none",
	women_only: 0,
	no_papers: 0,
	drop_in: 0,
	shift_friendly: 0,
	school_hours: 0,
	confirmed_on: null,
	provider: "Example College",
	is_example: 1,
	venue: null,
	outcode: null,
	area: null,
	address_hidden: 0,
	step_free: 0,
};

/** A public class at Entry 2 with places, and whatever else matters to the test. */
export function indexedClass(id: string, given: Partial<IndexedClass> = {}): IndexedClass {
	return {
		id,
		providerId: "other",
		isPublic: true,
		isExample: false,
		code: null,
		kind: "community",
		levels: ["entry-2"],
		slots: [],
		childcare: "none",
		facts: [],
		area: null,
		point: null,
		endsOn: null,
		capacity: 20,
		taken: 0,
		waiting: 0,
		confirmedOn: null,
		openReports: 0,
		next: "2026-10-20T09:00:00.000Z",
		card: CARD,
		titles: { en: id },
		...given,
	};
}
