import type { CourseTable, CourseTextTable } from "#db/tables/courses.ts";
import type { CourseFacts } from "./desk-facts.ts";

export const KINDS = [
	"community",
	"workplace",
	"conversation-club",
	"family",
	"activity",
] as const satisfies readonly CourseTable["kind"][];

export const FREE_FOR = ["everyone", "eligible"] as const;

export type Translation = Pick<CourseTextTable, "language" | "title" | "summary" | "bring">;

/** What else a person must decide of a class; null is not said. */
export type MoreFacts = {
	/** English, as the title. */
	summary: string;
	bring: string;
	/** In the project's other languages, those in which anything is written. */
	translations: Translation[];
	kind: CourseTable["kind"];
	pilotId: string | null;
	/** Name of the employer whose people it is for. */
	employer: string | null;
	isPrivate: boolean;
	costPence: number | null;
	costNote: string | null;
	freeFor: CourseTable["free_for"];
	/** Only where there is a crèche. */
	crechePlaces: number | null;
	crecheFrom: number | null;
	crecheTo: number | null;
	/** Tags. */
	helperLanguages: string[];
	entryNote: string | null;
	webpage: string | null;
	nextCourseId: string | null;
};

export type AllFacts = CourseFacts & MoreFacts;

/** A class of which nothing is said yet. */
export const NO_MORE_FACTS: MoreFacts = {
	summary: "",
	bring: "",
	translations: [],
	kind: "community",
	pilotId: null,
	employer: null,
	isPrivate: false,
	costPence: null,
	costNote: null,
	freeFor: null,
	crechePlaces: null,
	crecheFrom: null,
	crecheTo: null,
	helperLanguages: [],
	entryNote: null,
	webpage: null,
	nextCourseId: null,
};
