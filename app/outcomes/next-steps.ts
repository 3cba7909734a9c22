import type { LocalDate } from "#db/columns.ts";
import type { NextStepTable } from "#db/tables/outcomes.ts";
import { type Choice, DESTINATIONS } from "./destinations.ts";

export type Kind = NextStepTable["kind"];
export type LearnedHow = NextStepTable["learned_how"];

export const KINDS: readonly Kind[] = ["planned", "actual"];

/** How staff come to know it; on her own page she says it herself. */
export const STAFF_LEARN: readonly LearnedHow[] = [
	"told",
	"next-provider",
	"employer",
	"seen",
	"survey",
];

export type NextStep = Choice & {
	kind: Kind;
	startsOn: LocalDate | null;
	learnedHow: LearnedHow;
	learnedOn: LocalDate;
};

export type StepProblem =
	| "learnedInFuture"
	| "learnedBeforeClass"
	| "notKnownIsNoPlan"
	| "beginsOnNoDay"
	| "planInPast"
	| "startMissing"
	| "startInFuture"
	| "startBeforeClass";

/** What contradicts itself in what was said, or null; the first thing only. */
export function checkStep(
	step: NextStep,
	{ startedOn }: { startedOn: LocalDate },
	today: LocalDate,
): StepProblem | null {
	if (step.learnedOn > today) return "learnedInFuture";
	if (step.learnedOn < startedOn) return "learnedBeforeClass";
	if (step.startsOn !== null && !DESTINATIONS[step.destination].begins) return "beginsOnNoDay";
	return step.kind === "planned" ? checkPlan(step) : checkFact(step, startedOn);
}

function checkPlan({ destination, startsOn, learnedOn }: NextStep): StepProblem | null {
	if (destination === "not-known") return "notKnownIsNoPlan";
	return startsOn !== null && startsOn < learnedOn ? "planInPast" : null;
}

/** What began before the class is not what came of it. */
function checkFact(
	{ destination, startsOn, learnedOn }: NextStep,
	startedOn: LocalDate,
): StepProblem | null {
	if (startsOn === null) return DESTINATIONS[destination].begins ? "startMissing" : null;
	if (startsOn > learnedOn) return "startInFuture";
	return startsOn < startedOn ? "startBeforeClass" : null;
}

/** Said again, word for word: nothing new. */
export function isSameStep(one: NextStep, other: NextStep): boolean {
	return (
		one.kind === other.kind &&
		one.destination === other.destination &&
		one.level === other.level &&
		one.startsOn === other.startsOn &&
		one.learnedHow === other.learnedHow &&
		one.learnedOn === other.learnedOn
	);
}
