import type { LocalDate } from "#db/columns.ts";
import type { EnrolmentFacts } from "./course-facts.ts";

/**
 * What was true of her on that day, by the days of her dates: what was put right since is right, and
 * what came later had not come. Null when she had not asked.
 */
export function enrolmentAt(enrolment: EnrolmentFacts, day: LocalDate): EnrolmentFacts | null {
	if (enrolment.askedOn > day) return null;
	const known = <T extends LocalDate | null>(date: T) =>
		date !== null && date > day ? null : date;
	const startedOn = known(enrolment.startedOn);
	const then = {
		...enrolment,
		offeredOn: known(enrolment.offeredOn),
		enrolledOn: known(enrolment.enrolledOn),
		startedOn,
		endedOn: known(enrolment.endedOn),
		achievedOn: known(enrolment.achievedOn),
		mixedOn: known(enrolment.mixedOn),
		steps: enrolment.steps.filter(({ learnedOn }) => learnedOn <= day),
	};
	return { ...then, ...endAt(enrolment, then, day) };
}

type End = Pick<EnrolmentFacts, "state" | "outcome" | "reason">;

function endAt(enrolment: EnrolmentFacts, then: EnrolmentFacts, day: LocalDate): End {
	const open = { outcome: null, reason: null };
	if (then.enrolledOn === null && enrolment.enrolledOn !== null) {
		return { ...open, state: then.offeredOn === null ? "waiting" : "offered" };
	}
	if (enrolment.endedOn !== null && then.endedOn === null) {
		return { ...open, state: then.startedOn === null ? "enrolled" : "active" };
	}
	if (enrolment.state === "active" && then.startedOn === null)
		return { ...open, state: "enrolled" };
	const isPending = enrolment.achievedOn !== null && enrolment.achievedOn > day;
	const { state, reason } = enrolment;
	return { state, reason, outcome: isPending ? "result-pending" : enrolment.outcome };
}
