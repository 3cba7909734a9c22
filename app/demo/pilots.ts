import type { PilotTable } from "#db/tables/pilots.ts";

type DemoPilot = Pick<PilotTable, "slug" | "name" | "summary" | "strand" | "fund"> & {
	areas: readonly string[];
};

/** One of every strand, and both kinds of area. */
export const PILOTS = [
	{
		slug: "family-e17",
		name: "Family English in Waltham Forest",
		summary: "Classes with childcare for parents who read little in any language.",
		strand: "greater-support",
		fund: "esol-plus",
		areas: ["E09000031"],
	},
	{
		slug: "english-at-work",
		name: "English at Work, east London",
		summary: "Employers give paid time for English in hotels, care homes and kitchens.",
		strand: "workplace",
		fund: "esol-plus",
		areas: ["E09000025", "E09000030"],
	},
	{
		slug: "talk-together",
		name: "Talk Together",
		summary: "Conversation clubs where learners and other Londoners meet.",
		strand: "coming-together",
		fund: "london-family-fund",
		areas: ["E09000012", "E09000028", "E09000031"],
	},
	{
		slug: "community-english",
		name: "Community English in the Integration Areas",
		summary: "First steps in English near home in the five Integration Areas.",
		strand: "community-based",
		fund: "integration-areas",
		areas: ["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"],
	},
] as const satisfies readonly DemoPilot[];

export type PilotSlug = (typeof PILOTS)[number]["slug"];
