import type { Flag } from "../columns.ts";

export interface AreaTable {
	/** GSS code, such as E09000031. */
	id: string;
	name: string;
	name_folded: string;
	kind: "borough" | "integration-area" | "wider";
	/** Waltham Forest is a London borough and an Integration Area. */
	integration: Flag;
}

export interface ProviderTable {
	id: string;
	slug: string;
	name: string;
	kind: "college" | "council" | "charity" | "employer-partner";
	ukprn: string | null;
	email: string | null;
	phone: string | null;
	/** Invented for the demo, and marked as such wherever it is shown. */
	is_example: Flag;
}

export interface VenueTable {
	id: string;
	provider_id: string;
	/** The provider's own reference, by which an import finds it again. */
	reference: string | null;
	name: string;
	address: string;
	town: string;
	postcode: string;
	outcode: string;
	area_id: string | null;
	/** Degrees; from the outcode until an exact postcode file is there. */
	latitude: number | null;
	longitude: number | null;
	step_free: Flag;
	directions: string | null;
}
