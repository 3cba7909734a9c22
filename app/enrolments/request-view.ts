import { daysBetween, londonDate } from "#app/i18n/london-time.ts";
import { isAsking } from "./answers.ts";
import type { RequestRow } from "./requests-queries.server.ts";
import { mayMove } from "./states.ts";

/** How full a class is, and how many look at it from outside. */
export type ClassCounts = {
	taken: number;
	/** Null when the class has no limit. */
	free: number | null;
	/** Asked, and nobody has answered. */
	asking: number;
	waiting: number;
};

export type RequestView = ReturnType<typeof viewOf>;

/** A row as pages show it: days in London, no columns. */
export function viewOf(row: RequestRow, counts: ClassCounts, now: Date) {
	const englishTitle = row.english_title ?? "";
	return {
		id: row.id,
		state: row.state,
		isAsking: isAsking(row.state),
		mayClose: mayMove(row.state, "closed"),
		reference: row.reference,
		/** Where she stands in the queue of the class; nothing for who does not wait. */
		place: isAsking(row.state) ? Number(row.queue_place) : null,
		priority: row.priority_reason,
		stays: row.stays_waiting === 1,
		/** On a break, or one is arranged; late is past the day she was expected. */
		away: awayOf(row, now),
		offeredUntil: row.state === "offered" ? row.expires_at : null,
		askedOn: londonDate(new Date(row.asked_at)),
		daysAgo: daysBetween(londonDate(new Date(row.asked_at)), londonDate(now)),
		enrolledOn: row.enrolled_on,
		speaking: row.asked_speaking,
		reading: row.asked_reading,
		message: row.message,
		learner: {
			id: row.learner_id,
			name: row.preferred_name,
			language: row.language,
			phone: row.phone,
			email: row.email,
			mayLeaveMessage: row.may_leave_message === 1,
		},
		course: {
			id: row.course_id,
			title: row.own_title || englishTitle,
			englishTitle,
			free: counts.free,
		},
	};
}

function awayOf({ state, expected_return: until }: RequestRow, now: Date): "away" | "late" | null {
	if (state !== "active" || until === null) return null;
	return until < londonDate(now) ? "late" : "away";
}
