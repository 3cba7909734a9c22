import type { Generated, Selectable } from "kysely";
import type { Flag, Instant, LocalDate } from "../columns.ts";

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
	/** It left: only totals of pilots still hang on this row, and nothing names it. */
	left_on: Generated<LocalDate | null>;
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
	lift: Generated<Flag>;
	accessible_toilet: Generated<Flag>;
	hearing_loop: Generated<Flag>;
	baby_changing: Generated<Flag>;
	prayer_room: Generated<Flag>;
	creche_room: Generated<Flag>;
	/** A refuge: no address, postcode, point or map leaves before a place is given. */
	address_hidden: Generated<Flag>;
	directions: string | null;
	/** The nearest station, the buses, and something everybody sees from the street. */
	station: string | null;
	bus: string | null;
	landmark: string | null;
}

export interface EmployerTable {
	id: string;
	name: string;
	/** Capital letters and digits, as on the poster at work. */
	join_code: string;
	sector: Generated<Sector | null>;
	/** Since then the code is on no poster, and nobody knows it. */
	code_ended_at: Generated<Instant | null>;
}

/** Sections of the UK's Standard Industrial Classification 2007; where English at work is common, divisions of them. */
export type Sector =
	| "farming"
	| "industry"
	| "utilities"
	| "building"
	| "shops"
	| "transport"
	| "hospitality"
	| "media"
	| "finance"
	| "property"
	| "professional"
	| "cleaning"
	| "security"
	| "office-services"
	| "public"
	| "education"
	| "health"
	| "social-care"
	| "arts"
	| "personal-services"
	| "other";

/** Days without lessons: both ends are closed too. */
export interface ProviderClosureTable {
	id: string;
	provider_id: string;
	starts_on: LocalDate;
	ends_on: LocalDate;
	reason: string | null;
}

/** From a postcode directory such as the ONS's; empty until one is imported. */
export interface PostcodeTable {
	/** With its space: `E17 4QH`. */
	postcode: string;
	latitude: number;
	longitude: number;
	/** GSS code of the local authority. */
	area_id: string;
}

/** As it comes out of the database. */
export type VenueRow = Selectable<VenueTable>;
export type EmployerRow = Pick<Selectable<EmployerTable>, "id" | "name" | "join_code">;
