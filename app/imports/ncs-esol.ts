import type { Slot } from "#app/courses/timetable.ts";
import type { Flag } from "#db/columns.ts";
import { cellOf, listed, type RowCheck, wrong, yesNo } from "./cells.ts";
import { parseLevels, type TaughtLevel } from "./ncs-levels.ts";
import { CHILDCARE, KINDS } from "./ncs-lists.ts";
import { parseSlots, slotsOverlap } from "./slots.ts";

const MOST_PLACES = 999;

/** Empty is undefined: what the file does not say, it leaves as it is. */
export function checkLevels(check: RowCheck): TaughtLevel[] | undefined {
	const text = cellOf(check, "ESOL_LEVELS");
	if (text === "") return undefined;
	return parseLevels(text) ?? wrong(check, "ESOL_LEVELS", "levels");
}

export function checkSlots(check: RowCheck): Slot[] | undefined {
	const text = cellOf(check, "ESOL_TIMES");
	if (text === "") return undefined;
	const slots = parseSlots(text);
	if (!slots) return wrong(check, "ESOL_TIMES", "times");
	return slotsOverlap(slots) ? wrong(check, "ESOL_TIMES", "times-overlap") : slots;
}

export function checkFacts(check: RowCheck) {
	return {
		capacity: checkCapacity(check),
		kind: listed(check, "ESOL_KIND", KINDS),
		childcare: listed(check, "ESOL_CHILDCARE", CHILDCARE),
		women_only: checkFlag(check, "ESOL_WOMEN_ONLY"),
		no_papers: checkFlag(check, "ESOL_NO_PAPERS"),
		drop_in: checkFlag(check, "ESOL_DROP_IN"),
		shift_friendly: checkFlag(check, "ESOL_SHIFT_FRIENDLY"),
		school_hours: checkFlag(check, "ESOL_SCHOOL_HOURS"),
	};
}

function checkCapacity(check: RowCheck): number | undefined {
	const text = cellOf(check, "ESOL_CAPACITY");
	if (text === "") return undefined;
	const places = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	return places > 0 && places <= MOST_PLACES ? places : wrong(check, "ESOL_CAPACITY", "capacity");
}

export function checkFlag(check: RowCheck, column: string): Flag | undefined {
	const yes = yesNo(check, column);
	if (yes === undefined) return undefined;
	return yes ? 1 : 0;
}
