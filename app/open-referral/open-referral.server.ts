import type { Db } from "#db/open.ts";
import { envelope, type PageAsked, pageOf } from "./envelope.ts";
import { readId } from "./ids.ts";
import { type ListQuery, readListQuery, readShortQuery, type ShortQuery } from "./list-query.ts";
import { apiDetails, openApi } from "./open-api.ts";
import { organizationOf } from "./organization.ts";
import type { BadParameter, Read } from "./parameters.ts";
import { countProviders, findProvider, listProviders } from "./provider-queries.server.ts";
import type { Site } from "./service.ts";
import {
	findService,
	findServiceAtLocation,
	listServices,
	listServicesAtLocations,
} from "./services.server.ts";
import { findTaxonomy, findTerm, TAXONOMIES, TERMS } from "./taxonomies.ts";
import { taxonomyOf, termOf } from "./terms.ts";

export type OpenAnswer =
	| { status: 200; body: object }
	| { status: 400; bad: readonly BadParameter[] }
	| { status: 404 };

type Collection = {
	list: (db: Db, params: URLSearchParams, site: Site) => Promise<OpenAnswer>;
	find: (db: Db, id: string, site: Site) => Promise<object | null>;
};

const NOT_FOUND: OpenAnswer = { status: 404 };

const COLLECTIONS: ReadonlyMap<string, Collection> = new Map([
	["services", { list: filtered(listServices), find: findService }],
	[
		"service_at_locations",
		{ list: filtered(listServicesAtLocations), find: findServiceAtLocation },
	],
	["organizations", { list: short(listOrganizations), find: findOrganization }],
	["taxonomies", { list: short(listTaxonomies), find: findOneTaxonomy }],
	["taxonomy_terms", { list: short(listTerms), find: findOneTerm }],
]);

/** @param path the parts of the address below `/open-referral/` */
export async function answerOpenReferral(
	db: Db,
	path: readonly string[],
	params: URLSearchParams,
	site: Site,
): Promise<OpenAnswer> {
	const [name = "", id, ...more] = path;
	if (more.length > 0) return NOT_FOUND;
	if (name === "" && id === undefined) return { status: 200, body: apiDetails(site.publicUrl) };
	if (name === "openapi.json" && id === undefined) {
		return { status: 200, body: openApi(site.publicUrl) };
	}
	const collection = COLLECTIONS.get(name);
	if (!collection) return NOT_FOUND;
	return id === undefined ? collection.list(db, params, site) : one(db, collection, id, site);
}

async function one(db: Db, { find }: Collection, text: string, site: Site): Promise<OpenAnswer> {
	const id = readId(text);
	if (id === null) return { status: 400, bad: [{ parameter: "id", message: "Must be a UUID." }] };
	const body = await find(db, id, site);
	return body === null ? NOT_FOUND : { status: 200, body };
}

function filtered(list: (db: Db, query: ListQuery, site: Site) => Promise<object>) {
	return (db: Db, params: URLSearchParams, site: Site) =>
		answered(readListQuery(params), (query) => list(db, query, site));
}

function short(list: (db: Db, query: ShortQuery) => Promise<object>) {
	return (db: Db, params: URLSearchParams) =>
		answered(readShortQuery(params), (query) => list(db, query));
}

async function answered<Query>(
	read: Read<Query>,
	list: (query: Query) => Promise<object>,
): Promise<OpenAnswer> {
	if (!read.ok) return { status: 400, bad: read.bad };
	return { status: 200, body: await list(read.value) };
}

async function listOrganizations(db: Db, query: PageAsked): Promise<object> {
	const part = { from: (query.page - 1) * query.perPage, size: query.perPage };
	const rows = await listProviders(db, part);
	return envelope(rows.map(organizationOf), await countProviders(db), query);
}

async function findOrganization(db: Db, id: string): Promise<object | null> {
	const row = await findProvider(db, id);
	return row ? organizationOf(row) : null;
}

async function listTaxonomies(_db: Db, query: PageAsked): Promise<object> {
	return pageOf(TAXONOMIES.map(taxonomyOf), query);
}

async function findOneTaxonomy(_db: Db, id: string): Promise<object | null> {
	const found = findTaxonomy(id);
	return found && taxonomyOf(found);
}

async function listTerms(_db: Db, { taxonomyId, ...asked }: ShortQuery): Promise<object> {
	const terms = TERMS.filter(({ taxonomy }) => taxonomyId === null || taxonomy.id === taxonomyId);
	return pageOf(terms.map(termOf), asked);
}

async function findOneTerm(_db: Db, id: string): Promise<object | null> {
	const found = findTerm(id);
	return found && termOf(found);
}
