import { hasRole, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";

/** Whose learners somebody may see: those of classes she teaches, those of providers she runs. */
export type LearnerScope = {
	/** Her own id when she teaches. */
	teacherId: string | null;
	providerIds: readonly string[];
};

/** Asked and never came in: nothing for a tutor to know about. */
export const NEVER_TAUGHT: readonly EnrolmentState[] = ["declined", "expired", "closed"];

export function learnerScope(person: Person): LearnerScope {
	return {
		teacherId: hasRole(person, "tutor") ? person.id : null,
		providerIds: providersOf(person, "coordinator"),
	};
}
