import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";

/** Whose learners somebody may see: those of classes she teaches, those of providers she runs. */
export type LearnerScope = {
	personId: string;
	/** Those she is a tutor of: what she taught for another stays with it when she leaves. */
	tutorOf: readonly string[];
	providerIds: readonly string[];
};

/** Asked and never came in: nothing for a tutor to know about. */
export const NEVER_TAUGHT: readonly EnrolmentState[] = ["declined", "expired", "closed"];

/** Providers whose assessments she sees without a yes of the learner. */
export function sightOf(person: Person): string[] {
	const { tutorOf, providerIds } = learnerScope(person);
	return [...new Set([...tutorOf, ...providerIds])];
}

export function learnerScope(person: Person): LearnerScope {
	return {
		personId: person.id,
		tutorOf: providersOf(person, "tutor"),
		providerIds: providersOf(person, "coordinator"),
	};
}
