import { webpageOf } from "#app/finder/class-page.ts";
import type { Instant, LocalDate } from "#db/columns.ts";

export type MyLesson = {
	id: string;
	localDate: LocalDate;
	startsAt: Instant;
	endsAt: Instant;
	ownTitle: string | null;
	englishTitle: string | null;
	isCancelled: boolean;
	place: Place;
};

/** `ask`: whoever has the link may look, so a refuge is named nowhere. */
export type Place =
	| { kind: "venue"; words: string }
	| { kind: "online"; webpage: string | null }
	| { kind: "ask" };

export type PlaceRow = {
	online: number;
	webpage: string | null;
	venue_name: string | null;
	address: string | null;
	postcode: string | null;
	address_hidden: number | null;
};

type Row = PlaceRow & {
	id: string;
	local_date: LocalDate;
	starts_at: Instant;
	ends_at: Instant;
	cancelled_at: Instant | null;
	own_title: string | null;
	english_title: string | null;
};

export function myLessonOf(row: Row): MyLesson {
	return {
		id: row.id,
		localDate: row.local_date,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		isCancelled: row.cancelled_at !== null,
		place: placeOf(row),
	};
}

export function placeOf(row: PlaceRow): Place {
	const { online, webpage, venue_name: name, address, postcode } = row;
	if (row.address_hidden === 1) return { kind: "ask" };
	if (name !== null) {
		// One piece: in Arabic two would change places where the line breaks.
		return { kind: "venue", words: [name, address, postcode].filter(Boolean).join(", ") };
	}
	return online === 1 ? { kind: "online", webpage: webpageOf(webpage) } : { kind: "ask" };
}
