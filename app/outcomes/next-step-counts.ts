import type { LocalDate } from "#db/columns.ts";
import { DESTINATIONS, type Destination, type DestinationGroup, GROUPS } from "./destinations.ts";

/** One place that has ended, with what is known of what came after. */
export type StepFact = {
	learnerId: string;
	endedOn: LocalDate;
	planned: Destination | null;
	actual: Destination | null;
};

export type NextStepCounts = {
	/** Different people whose class has ended. */
	people: number;
	/** Of how many it is known what came after. */
	known: number;
	groups: Record<DestinationGroup, number>;
	/** Of those who go on learning, who learn English. */
	english: number;
	/** Of those in work, who had the same job before: not what came of the class. */
	sameWork: number;
	/** Of those not known, who had a plan. */
	onlyPlanned: number;
};

/** A person in two classes is one person: what came after the later one counts. */
export function countNextSteps(facts: readonly StepFact[]): NextStepCounts {
	const people = [...Map.groupBy(facts, ({ learnerId }) => learnerId).values()].map(latest);
	const known = people.map(({ actual }) => actual).filter(isKnown);
	const inGroup = (group: DestinationGroup) =>
		known.filter((one) => DESTINATIONS[one].group === group).length;
	const [work, volunteering, learning, other] = GROUPS.map(inGroup);
	return {
		people: people.length,
		known: known.length,
		groups: { work: work!, volunteering: volunteering!, learning: learning!, other: other! },
		english: known.filter((one) => one === "esol").length,
		sameWork: known.filter((one) => one === "work-same").length,
		onlyPlanned: people.filter(({ actual, planned }) => !isKnown(actual) && planned).length,
	};
}

/** That somebody asked and heard nothing is written down, and known it is not. */
function isKnown(destination: Destination | null): destination is Destination {
	return destination !== null && destination !== "not-known";
}

function latest(facts: readonly StepFact[]): StepFact {
	return facts.reduce((one, other) => (other.endedOn > one.endedOn ? other : one));
}
