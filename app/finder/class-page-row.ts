import { type ClassPage, type ClassWay, ROOMS, type Room, webpageOf } from "./class-page.ts";
import type { findClass } from "./class-page-queries.server.ts";

/** A class as the database tells it. */
export type ClassRow = NonNullable<Awaited<ReturnType<typeof findClass>>>;

export function textsOf(row: ClassRow): Pick<ClassPage, "summary" | "bring" | "written"> {
	return {
		summary: { own: row.own_summary, english: row.english_summary },
		bring: { own: row.own_bring, english: row.english_bring },
		written: row.own_status,
	};
}

export function factsOf(row: ClassRow) {
	return {
		womanTeacher: row.woman_teacher === 1,
		noAssessment: row.no_assessment === 1,
		creche: crecheOf(row),
		rooms: roomsOf(row),
		term: row.starts_on && row.ends_on ? { from: row.starts_on, to: row.ends_on } : null,
		costNote: row.cost_note,
		entryNote: row.entry_note,
		freeFor: row.free_for,
		address: wayTo(row),
		phone: row.contact_phone ?? row.provider_phone,
		email: row.contact_email ?? row.provider_email,
		webpage: webpageOf(row.webpage),
	} satisfies Partial<ClassPage>;
}

function crecheOf(row: ClassRow): ClassPage["creche"] {
	if (row.childcare !== "creche") return null;
	const { creche_places: places, creche_from_years: from, creche_to_years: to } = row;
	return { places, from, to };
}

const ROOM_COLUMNS = {
	lift: "lift",
	toilet: "accessible_toilet",
	loop: "hearing_loop",
	changing: "baby_changing",
	prayer: "prayer_room",
	crecheRoom: "creche_room",
} as const satisfies Record<Room, keyof ClassRow>;

function roomsOf(row: ClassRow): Room[] {
	return ROOMS.filter((room) => row[ROOM_COLUMNS[room]] === 1);
}

/** A refuge's is given only with a place. */
export function wayTo(row: ClassRow): ClassWay | null {
	const { address, town, postcode, directions, station, bus, landmark } = row;
	if (row.address_hidden === 1) return null;
	if (address === null || town === null || postcode === null) return null;
	return { street: address, town, postcode, directions, station, bus, landmark };
}
