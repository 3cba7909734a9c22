import type { EnrolmentState } from "#app/enrolments/states.ts";
import type { LocalDate } from "#db/columns.ts";
import type { PilotArmTable } from "#db/tables/arms.ts";
import type { DesignKind } from "./design.ts";

export type Arm = PilotArmTable["arm"];
export const ARMS = ["treatment", "waiting", "matched"] as const satisfies readonly Arm[];

/** Given a place once, whether she came or not: what was meant is compared, not what was done. */
const GIVEN_A_PLACE: readonly EnrolmentState[] = [
	"offered",
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
	"no-show",
];

/** One request of a learner in a class of the pilot. */
export type Request = { learnerId: string; courseId: string; state: EnrolmentState };

/**
 * Where each learner of a class stands on the day its comparison is opened. Who waits here but has a
 * place in another class of the pilot is compared there, not here.
 */
export function armsOf(
	requests: readonly Request[],
	{ courseId, isMatched }: { courseId: string; isMatched: boolean },
): Map<string, Arm> {
	const arms = new Map<string, Arm>();
	for (const [learnerId, own] of Map.groupBy(requests, (one) => one.learnerId)) {
		const here = own.filter((one) => one.courseId === courseId);
		if (here.some(hasPlace)) arms.set(learnerId, isMatched ? "matched" : "treatment");
		else if (!isMatched && here.some(waits) && !own.some(hasPlace)) arms.set(learnerId, "waiting");
	}
	return arms;
}

function hasPlace({ state }: Request): boolean {
	return GIVEN_A_PLACE.includes(state);
}

function waits({ state }: Request): boolean {
	return state === "waiting";
}

export type ArmCounts = { treatment: number; comparison: number };

export function countArms(arms: readonly Arm[]): ArmCounts {
	const treatment = arms.filter((arm) => arm === "treatment").length;
	return { treatment, comparison: arms.length - treatment };
}

export type ArmRefusal = "design" | "matched" | "over" | "nobody";

type Opening = {
	design: DesignKind | null;
	isMatched: boolean;
	endsOn: LocalDate | null;
	arms: number;
};

/** Why the comparison of a class cannot be opened on that day; null where it can. */
export function refusalOf(
	{ design, isMatched, endsOn, arms }: Opening,
	today: LocalDate,
): ArmRefusal | null {
	if (design === null || design === "before-after") return "design";
	if (isMatched && design !== "matched") return "matched";
	if (endsOn !== null && endsOn < today) return "over";
	return arms === 0 ? "nobody" : null;
}
