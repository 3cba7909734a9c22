import type { Slot } from "#app/courses/timetable.ts";
import { isLocalTime } from "#app/i18n/london-time.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const PART = /^([a-z,&\s]+?)\s*(\d{1,2}[:.]\d\d)\s*(?:-|–|to)\s*(\d{1,2}[:.]\d\d)$/;

/** `mon 10:00-12:00; wed 13:00-15:00`, or several days before one time; null when it is neither. */
export function parseSlots(text: string): Slot[] | null {
	const slots: Slot[] = [];
	for (const part of text.split(/[;\n]/).map((one) => one.trim().toLowerCase())) {
		if (part === "") continue;
		const found = parsePart(part);
		if (!found) return null;
		slots.push(...found);
	}
	return slots.length > 0 ? slots.sort(byWeek) : null;
}

/** Nobody can be in two lessons of one class at a time; the slots are in order of the week. */
export function slotsOverlap(slots: readonly Slot[]): boolean {
	return slots.some((slot, n) => {
		const before = slots[n - 1];
		return before?.weekday === slot.weekday && slot.starts < before.ends;
	});
}

export function slotText({ weekday, starts, ends }: Slot): string {
	return `${DAYS[weekday - 1]!.slice(0, 3)} ${starts}-${ends}`;
}

function parsePart(part: string): Slot[] | null {
	const [, days = "", from = "", to = ""] = PART.exec(part) ?? [];
	const [starts, ends] = [clockTime(from), clockTime(to)];
	const weekdays = days
		.split(/[\s,&]+/)
		.filter((word) => word !== "" && word !== "and")
		.map(weekdayOf);
	const isWhole = isLocalTime(starts) && isLocalTime(ends) && starts < ends;
	if (!isWhole || weekdays.length === 0 || weekdays.includes(0)) return null;
	return weekdays.map((weekday) => ({ weekday, starts, ends }));
}

/** `tue` and `tues` are Tuesday; 0 for what is no day. */
function weekdayOf(word: string): number {
	return word.length < 3 ? 0 : DAYS.findIndex((day) => day.startsWith(word)) + 1;
}

function clockTime(text: string): string {
	return text.replace(".", ":").padStart(5, "0");
}

function byWeek(one: Slot, other: Slot): number {
	const key = (slot: Slot) => `${slot.weekday} ${slot.starts} ${slot.ends}`;
	return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}
