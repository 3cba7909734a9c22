import { findPlace, type Place } from "#app/finder/places/place.ts";
import { wordsOf } from "#app/i18n/fold.ts";
import type { Instant } from "#db/columns.ts";
import type { PageAsked } from "./envelope.ts";
import type { Meaning } from "./meanings.ts";
import {
	type Read,
	type Reading,
	readInstant,
	readParameters,
	readUuid,
	readUuids,
	readWhole,
	readYesNo,
	refuse,
} from "./parameters.ts";
import { TERMS } from "./taxonomies.ts";

export const PER_PAGE = { usual: 20, most: 100 } as const;
/** Further than this, a postcode narrows nothing down. */
export const FARTHEST_METRES = 100_000;
const LAST_PAGE = 1_000_000;
const MOST_WORDS = 8;
const LONGEST_POSTCODE = 12;

/** All must hold; of the meanings in one group any. */
export type Filter = {
	modifiedAfter: Instant | null;
	providerId: string | null;
	meanings: readonly (readonly Meaning[])[];
	words: readonly string[];
	near: { place: Place; metres: number } | null;
};

export type ListQuery = PageAsked & {
	/** Everything of each, not just its own columns. */
	full: boolean;
	filter: Filter;
};

export function readListQuery(params: URLSearchParams): Read<ListQuery> {
	return readParameters(params, (reading) => ({
		...readPageAsked(reading),
		full: readYesNo(reading, "full"),
		filter: {
			modifiedAfter: readInstant(reading, "modified_after"),
			providerId: readUuid(reading, "organization_id"),
			meanings: readMeanings(reading),
			words: wordsOf(params.get("search") ?? "", "en").slice(0, MOST_WORDS),
			near: readNear(reading),
		},
	}));
}

export type ShortQuery = PageAsked & { taxonomyId: string | null };

/** Of the lists that are the same for every class. */
export function readShortQuery(params: URLSearchParams): Read<ShortQuery> {
	return readParameters(params, (reading) => ({
		...readPageAsked(reading),
		taxonomyId: readUuid(reading, "taxonomy_id"),
	}));
}

function readPageAsked(reading: Reading): PageAsked {
	const format = reading.params.get("format") ?? "json";
	if (format !== "json") refuse(reading, "format", "Must be json.");
	return {
		page: readWhole(reading, "page", LAST_PAGE) ?? 1,
		perPage: readWhole(reading, "per_page", PER_PAGE.most) ?? PER_PAGE.usual,
	};
}

/** A term or taxonomy that is not ours is true of no class. */
function readMeanings(reading: Reading): Meaning[][] {
	const groups = [
		...readUuids(reading, "taxonomy_term_id").map((id) => TERMS.filter((term) => term.id === id)),
		...readUuids(reading, "taxonomy_id").map((id) =>
			TERMS.filter(({ taxonomy }) => taxonomy.id === id),
		),
	];
	return groups.map((group) => group.map(({ meaning }) => meaning));
}

function readNear(reading: Reading): Filter["near"] {
	const postcode = reading.params.get("postcode");
	const metres = readWhole(reading, "proximity", FARTHEST_METRES);
	if (postcode === null) {
		return metres === null ? null : refuse(reading, "postcode", "Must stand beside proximity.");
	}
	if (!reading.params.has("proximity")) {
		return refuse(reading, "proximity", "Must stand beside postcode, in metres.");
	}
	const place = findPlace(postcode.slice(0, LONGEST_POSTCODE));
	if (place?.kind !== "postcode" && place?.kind !== "outcode") {
		return refuse(reading, "postcode", "Must be a postcode that we know, such as E17 4QH.");
	}
	return metres === null ? null : { place, metres };
}
