import type { ProviderTable } from "#db/tables/places.ts";

type DemoProvider = Pick<ProviderTable, "slug" | "name" | "kind" | "phone">;

/** All invented; the numbers come from the range Ofcom keeps for drama. */
export const PROVIDERS = [
	{
		slug: "lea-valley-college",
		name: "Lea Valley College (example)",
		kind: "college",
		phone: "020 7946 0101",
	},
	{
		slug: "docklands-learning",
		name: "Docklands Learning (example)",
		kind: "council",
		phone: "020 7946 0102",
	},
	{
		slug: "hackney-neighbours",
		name: "Hackney Neighbours (example)",
		kind: "charity",
		phone: "020 7946 0103",
	},
	{
		slug: "words-at-work",
		name: "Words at Work (example)",
		kind: "employer-partner",
		phone: "020 7946 0104",
	},
	{
		slug: "northern-bridges",
		name: "Northern Bridges (example)",
		kind: "charity",
		phone: "0113 496 0105",
	},
] as const satisfies readonly DemoProvider[];

export type ProviderSlug = (typeof PROVIDERS)[number]["slug"];
