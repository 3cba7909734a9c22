import type { LocalDate, LocalTime } from "#db/columns.ts";
import { openId } from "./ids.ts";

/** As calendars write them: Monday first. */
export const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

type Slot = { id: string; course_id: string; weekday: number; starts: LocalTime; ends: LocalTime };
type Term = { starts_on: LocalDate | null; ends_on: LocalDate | null };

/**
 * One weekly time of a class. Its times are those of a clock in London, without an offset: a
 * class at ten is at ten in winter and in summer.
 */
export function scheduleOf(slot: Slot, { starts_on, ends_on }: Term) {
	return {
		id: openId("schedule", slot.id),
		service_id: slot.course_id,
		service_at_location_id: slot.id,
		valid_from: starts_on ?? undefined,
		valid_to: ends_on ?? undefined,
		freq: "WEEKLY" as const,
		byday: DAYS[slot.weekday - 1]!,
		opens_at: slot.starts,
		closes_at: slot.ends,
		description: "No lesson on bank holidays in England.",
	};
}
