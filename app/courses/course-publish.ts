import type { LocalDate } from "#db/columns.ts";

/** What a class must say before anybody is sent to it, in the order a page asks for it. */
export type MissingFact = "title" | "levels" | "dates" | "slots" | "capacity" | "venue" | "contact";

export type PublishFacts = {
	/** The English one. */
	title: string;
	levels: readonly unknown[];
	slots: readonly unknown[];
	startsOn: LocalDate | null;
	endsOn: LocalDate | null;
	capacity: number | null;
	venueId: string | null;
	online: boolean;
	contactEmail: string | null;
	contactPhone: string | null;
};

/** Nothing missing: the class may be published. */
export function missingToPublish(facts: PublishFacts): MissingFact[] {
	const said: Record<MissingFact, boolean> = {
		title: facts.title.trim() !== "",
		levels: facts.levels.length > 0,
		dates: facts.startsOn !== null && facts.endsOn !== null,
		slots: facts.slots.length > 0,
		capacity: facts.capacity !== null,
		venue: facts.online || facts.venueId !== null,
		contact: Boolean(facts.contactEmail || facts.contactPhone),
	};
	return FACTS.filter((fact) => !said[fact]);
}

const FACTS: readonly MissingFact[] = [
	"title",
	"levels",
	"dates",
	"slots",
	"capacity",
	"venue",
	"contact",
];
