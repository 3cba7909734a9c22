import type { Instant } from "#db/columns.ts";
import { CLOSE_REASONS, type CloseReason } from "./answers.ts";
import {
	OUTCOMES,
	type Outcome,
	PRIORITIES,
	WITHDRAWAL_REASONS,
	type WithdrawalReason,
} from "./changes.ts";
import type { EnrolmentState } from "./states.ts";

type Event = {
	id: string;
	from_state: EnrolmentState | null;
	to_state: EnrolmentState;
	at: Instant;
	person_id: string | null;
	reason: string | null;
	name: string | null;
};

/** Why it happened, as a key of its own list. */
export type Because =
	| { list: "closing"; key: CloseReason }
	| { list: "reason"; key: WithdrawalReason }
	| { list: "priority"; key: (typeof PRIORITIES)[number] }
	| { list: "outcome"; key: Outcome }
	| { list: "elsewhere" }
	| null;

type Noted = "break" | "back" | "priority" | "no-priority" | "result" | "other";

/** What happened, as the page has words for it. */
export type What =
	| Exclude<EnrolmentState, "enquiry">
	| Noted
	| "asked"
	| "came"
	| "reinstated"
	| "not-started"
	| "offer-withdrawn"
	| "closed-self";

export type Step = ReturnType<typeof stepOf>;

/** What happened, in the words the page has for it; an event's state alone does not say it. */
export function historyOf(events: readonly Event[]): Step[] {
	return events.map(stepOf);
}

function stepOf(event: Event) {
	return {
		id: event.id,
		at: event.at,
		what: whatOf(event),
		because: becauseOf(event),
		who: whoOf(event),
	};
}

function whatOf({ from_state: from, to_state: to, reason }: Event): What {
	if (from === null && reason === "transfer") return "came";
	if (from === to) return notedOf(reason);
	if (to === "active") return from === "withdrawn" ? "reinstated" : "active";
	if (from === "active" && to === "enrolled") return "not-started";
	if (reason === "offer-withdrawn" && to === "expired") return "offer-withdrawn";
	if (to === "closed" && reason === null) return "closed-self";
	return to === "enquiry" ? "asked" : to;
}

function notedOf(reason: string | null): Noted {
	if (reason === "break" || reason === "back" || reason === "no-priority") return reason;
	if (reason?.startsWith("priority-")) return "priority";
	return reason?.startsWith("result-") ? "result" : "other";
}

function becauseOf({ to_state: to, from_state: from, reason }: Event): Because {
	if (reason === null) return null;
	if (reason === "placed-elsewhere") return { list: "elsewhere" };
	if (from === to) return notedBecause(reason);
	const closing = CLOSE_REASONS.find((one) => one === reason);
	if (to === "closed" && closing) return { list: "closing", key: closing };
	const leaving = WITHDRAWAL_REASONS.find((one) => one === reason);
	return to === "withdrawn" && leaving ? { list: "reason", key: leaving } : null;
}

function notedBecause(reason: string): Because {
	const priority = PRIORITIES.find((one) => reason === `priority-${one}`);
	if (priority) return { list: "priority", key: priority };
	const outcome = OUTCOMES.find((one) => reason === `result-${one}`);
	return outcome ? { list: "outcome", key: outcome } : null;
}

/** Nobody offers or ends an offer by hand without a name; all else without one she did herself. */
function whoOf({ person_id: id, name, to_state: to }: Event): string | "herself" | "time" {
	if (id !== null) return name ?? "";
	return to === "offered" || to === "expired" ? "time" : "herself";
}
