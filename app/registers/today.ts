import type { Instant } from "#db/columns.ts";
import { opensAt } from "./register-state.ts";

type Times = { startsAt: Instant; endsAt: Instant };

export type Moment = "now" | "later" | "over";

/** A lesson is of now from the minute its register opens until it ends. */
export function momentOf({ startsAt, endsAt }: Times, now: Date): Moment {
	if (Date.parse(endsAt) <= now.getTime()) return "over";
	return opensAt(startsAt) <= now.getTime() ? "now" : "later";
}

const ORDER: Record<Moment, number> = { now: 0, later: 1, over: 2 };

/** What is going on first, then what comes, then what is over; each by its time. */
export function orderOfDay<Lesson extends Times>(lessons: readonly Lesson[], now: Date): Lesson[] {
	return lessons.toSorted(
		(one, other) =>
			ORDER[momentOf(one, now)] - ORDER[momentOf(other, now)] ||
			Date.parse(one.startsAt) - Date.parse(other.startsAt),
	);
}
