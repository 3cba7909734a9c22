import { isAsking } from "#app/enrolments/answers.ts";
import { type EnrolmentState, takesPlace } from "#app/enrolments/states.ts";

/** What a learner has to know of the thirteen states. */
export type Shown = "asked" | "waiting" | "offered" | "expired" | "placed" | "ended";

export function shownAs(state: EnrolmentState): Shown {
	if (state === "waiting" || state === "offered" || state === "expired") return state;
	if (isAsking(state)) return "asked";
	return takesPlace(state) ? "placed" : "ended";
}

/** Where her own "no" leads; null when she has to talk to the class, or nothing is left to end. */
export function leavingTo(state: EnrolmentState): "closed" | "declined" | null {
	if (state === "offered") return "declined";
	return isAsking(state) || state === "expired" ? "closed" : null;
}
