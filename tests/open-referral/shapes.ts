// The fields of HSDS-UK 3.0 that we give, from its published field lists, in a form of our own:
// a type, `!` where the standard requires the field. What it does not know is not looked at.

type Kind = "uuid" | "text" | "uri" | "email" | "number" | "moment" | "day" | "time" | "list";
type Field = Kind | `${Kind}!` | readonly string[] | { one: Shape } | { many: Shape };
export type Shape = { readonly [name: string]: Field };

const TERM: Shape = {
	id: "uuid!",
	name: "text!",
	description: "text!",
	parent_id: "uuid",
	taxonomy: "text",
	taxonomy_id: "uuid",
	term_uri: "uri",
};

const ATTRIBUTE: Shape = {
	id: "uuid!",
	link_id: "uuid",
	taxonomy_term_id: "uuid",
	link_type: "text",
	taxonomy_term: { one: TERM },
};

const SCHEDULE: Shape = {
	id: "uuid!",
	service_id: "uuid",
	service_at_location_id: "uuid",
	valid_from: "day",
	valid_to: "day",
	freq: ["WEEKLY", "MONTHLY"],
	byday: "text",
	opens_at: "time",
	closes_at: "time",
	description: "text",
};

const ADDRESS: Shape = {
	id: "uuid!",
	location_id: "uuid",
	address_1: "text!",
	city: "text!",
	state_province: "text!",
	postal_code: "text!",
	country: "text!",
	address_type: ["physical", "postal", "virtual"],
};

const LOCATION: Shape = {
	id: "uuid!",
	location_type: ["physical", "postal", "virtual"],
	name: "text",
	description: "text",
	latitude: "number",
	longitude: "number",
	addresses: { many: ADDRESS },
	accessibility: { many: { id: "uuid!", location_id: "uuid", description: "text" } },
};

export const ORGANIZATION: Shape = {
	id: "uuid!",
	name: "text!",
	description: "text!",
	email: "email",
	website: "uri",
	organization_identifiers: {
		many: {
			id: "uuid!",
			organization_id: "uuid",
			identifier_scheme: "text",
			identifier_type: "text!",
			identifier: "text!",
		},
	},
};

export const LISTED_SERVICE: Shape = {
	id: "uuid!",
	organization_id: "uuid",
	name: "text!",
	description: "text",
	url: "uri",
	email: "email",
	status: ["active", "inactive", "defunct", "temporarily closed"],
	fees: "text",
	assured_date: "day",
	last_modified: "moment",
	organization: { one: ORGANIZATION },
};

export const SERVICE: Shape = {
	...LISTED_SERVICE,
	schedules: { many: SCHEDULE },
	service_at_locations: {
		many: { id: "uuid!", service_id: "uuid", location_id: "uuid", location: { one: LOCATION } },
	},
	languages: { many: { id: "uuid!", service_id: "uuid", name: "text", code: "text" } },
	cost_options: {
		many: {
			id: "uuid!",
			service_id: "uuid",
			option: "text",
			amount: "number",
			amount_description: "text",
		},
	},
	contacts: { many: { id: "uuid!", service_id: "uuid", name: "text", title: "text" } },
	attributes: { many: ATTRIBUTE },
	// From HSDS 3.1.
	capacities: {
		many: {
			id: "uuid!",
			service_id: "uuid",
			available: "number!",
			maximum: "number",
			updated: "moment!",
			unit: { one: { id: "uuid!", name: "text!" } },
		},
	},
	additional_urls: { many: { id: "uuid!", label: "text", url: "uri!" } },
};

export const LISTED_SERVICE_AT_LOCATION: Shape = {
	id: "uuid!",
	service_id: "uuid",
	location_id: "uuid",
	location: { one: LOCATION },
	service: { one: LISTED_SERVICE },
	schedules: { many: SCHEDULE },
};

export const SERVICE_AT_LOCATION: Shape = {
	...LISTED_SERVICE_AT_LOCATION,
	service: { one: SERVICE },
};

export const TAXONOMY_TERM = TERM;

export const TAXONOMY: Shape = {
	id: "uuid!",
	name: "text!",
	description: "text!",
	taxonomy_terms: { many: TERM },
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const FITS: Record<Kind, (value: unknown) => boolean> = {
	uuid: (value) => matches(value, UUID),
	text: (value) => typeof value === "string",
	uri: (value) => matches(value, /^https?:\/\/[^\s<>"{}|\\^`]+$/),
	email: (value) => matches(value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
	number: (value) => typeof value === "number" && Number.isFinite(value),
	moment: (value) => matches(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
	day: (value) => matches(value, /^\d{4}-\d\d-\d\d$/),
	time: (value) => matches(value, /^\d\d:\d\d$/),
	list: Array.isArray,
};

function matches(value: unknown, pattern: RegExp): boolean {
	return typeof value === "string" && pattern.test(value);
}

/** What does not fit, by its place in the answer; empty when all does. */
export function misfits(value: unknown, shape: Shape, at = ""): string[] {
	if (typeof value !== "object" || value === null) return [`${at} is no object`];
	const given = new Map(Object.entries(value));
	return Object.entries(shape).flatMap(([name, field]) =>
		misfit(given.get(name), field, `${at}/${name}`),
	);
}

function misfit(value: unknown, field: Field, at: string): string[] {
	if (typeof field === "string") {
		if (value === undefined) return field.endsWith("!") ? [`${at} is missing`] : [];
		const kind = field.replace("!", "") as Kind;
		return FITS[kind](value) ? [] : [`${at} is no ${kind}`];
	}
	if (isWords(field)) return field.includes(String(value)) ? [] : [`${at} is not listed`];
	if (value === undefined) return [];
	if ("one" in field) return misfits(value, field.one, at);
	if (!Array.isArray(value)) return [`${at} is no list`];
	return value.flatMap((one, n) => misfits(one, field.many, `${at}/${n}`));
}

function isWords(field: Exclude<Field, string>): field is readonly string[] {
	return Array.isArray(field);
}
