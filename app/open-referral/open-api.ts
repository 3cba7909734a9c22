import { FARTHEST_METRES, PER_PAGE } from "./list-query.ts";

const VERSION = "HSDS-UK-3.0";
const PROFILE = "https://docs.openreferraluk.org/";

export function apiDetails(publicUrl: string) {
	return {
		version: VERSION,
		profile: PROFILE,
		openapi_url: `${publicUrl}/open-referral/openapi.json`,
	};
}

const PAGE = [
	parameter("page", { type: "integer", minimum: 1, default: 1 }),
	parameter("per_page", {
		type: "integer",
		minimum: 1,
		maximum: PER_PAGE.most,
		default: PER_PAGE.usual,
	}),
];

const UUID = { type: "string", format: "uuid" };

const FILTERS = [
	parameter("full", { type: "boolean", default: false }),
	parameter("search", { type: "string" }),
	parameter("modified_after", { type: "string", format: "date-time" }),
	parameter("organization_id", UUID),
	parameter("taxonomy_id", UUID),
	parameter("taxonomy_term_id", UUID),
	parameter("postcode", { type: "string" }),
	parameter("proximity", { type: "integer", minimum: 1, maximum: FARTHEST_METRES }),
];

const LISTS = {
	services: [...PAGE, ...FILTERS],
	service_at_locations: [...PAGE, ...FILTERS],
	organizations: PAGE,
	taxonomies: PAGE,
	taxonomy_terms: [...PAGE, parameter("taxonomy_id", UUID)],
};

/** What can be asked here, for programs: made from the limits that are checked. */
export function openApi(publicUrl: string) {
	const paths = Object.entries(LISTS).flatMap(([name, parameters]) => [
		[`/${name}`, { get: { parameters, responses: responsesOf([200, 400]) } }],
		[`/${name}/{id}`, { get: { parameters: [ID], responses: responsesOf([200, 400, 404]) } }],
	]);
	return {
		openapi: "3.1.0",
		info: { title: "ESOL Plus: English classes as Open Referral UK", version: VERSION },
		externalDocs: { url: PROFILE },
		servers: [{ url: `${publicUrl}/open-referral` }],
		paths: { "/": { get: { responses: responsesOf([200]) } }, ...Object.fromEntries(paths) },
	};
}

const ID = { name: "id", in: "path", required: true, schema: UUID };

const DESCRIPTIONS = {
	200: "As HSDS-UK 3.0 describes it",
	400: "A parameter cannot be read; the answer names it",
	404: "Not known here",
} as const;

function responsesOf(statuses: readonly (keyof typeof DESCRIPTIONS)[]) {
	return Object.fromEntries(
		statuses.map((status) => [
			status,
			{ description: DESCRIPTIONS[status], content: { "application/json": {} } },
		]),
	);
}

function parameter(name: string, schema: object) {
	return { name, in: "query", required: false, schema };
}
