import { fold } from "#app/i18n/fold.ts";
import type { NcsRow } from "./cells.ts";
import type { VenueFacts } from "./ncs-venue-row.ts";
import type { OwnFacts } from "./own-row.ts";
import type { Problem, ProblemCode } from "./problems.ts";
import type { CheckedRow } from "./said.ts";

/** A venue, and the rows that speak of it. */
export type Room = { row: NcsRow; facts: VenueFacts; lines: number[] };

type Gathered = { rooms: Room[]; errors: Problem[] };

/**
 * Many classes are held in one hall: each row may say something of it, or nothing, but no two rows
 * may say different things. A hall that nobody knows yet needs its address once.
 */
export function gatherRooms(
	rows: readonly CheckedRow<OwnFacts>[],
	isKnown: (name: string) => boolean,
): Gathered {
	const rooms = new Map<string, Room>();
	const errors: Problem[] = [];
	for (const { row, facts } of rows) {
		if (!facts?.venue) continue;
		const key = fold(facts.venue.name);
		const room = rooms.get(key);
		if (!room) rooms.set(key, { row, facts: facts.venue, lines: [row.line] });
		else errors.push(...addTo(room, row, facts.venue));
	}
	for (const room of rooms.values()) {
		if (!isKnown(room.facts.name)) errors.push(...gapsOf(room));
	}
	const wrong = new Set(errors.map(({ line }) => line));
	const sound = [...rooms.values()].filter(({ lines }) => lines.some((line) => !wrong.has(line)));
	return { rooms: sound, errors };
}

function addTo(room: Room, row: NcsRow, more: VenueFacts): Problem[] {
	room.lines.push(row.line);
	const before = new Map(Object.entries(room.facts));
	const differing = Object.entries(more).filter(([fact, value]) => {
		if (fact === "name" || fact === "reference" || value === undefined) return false;
		const known = before.get(fact);
		return known !== undefined && known !== value;
	});
	if (differing.length > 0) {
		return differing.map(([column]) => problemIn(row, column, "venue-differs"));
	}
	const said = Object.entries(more).filter(([, value]) => value !== undefined);
	room.facts = { ...room.facts, ...Object.fromEntries(said), name: room.facts.name };
	return [];
}

/** An address that stays hidden need not be told to us; the postcode says which borough it is. */
function gapsOf({ row, facts, lines }: Room): Problem[] {
	const needed = facts.address_hidden === 1 ? [] : (["address", "town"] as const);
	return ([...needed, "postcode"] as const)
		.filter((column) => facts[column] === undefined)
		.flatMap((column) =>
			lines.map((line) => problemIn({ ...row, line }, column, "address-needed")),
		);
}

function problemIn({ line, cells }: NcsRow, column: string, code: ProblemCode): Problem {
	return { line, column, code, value: cells[column] ?? "" };
}
