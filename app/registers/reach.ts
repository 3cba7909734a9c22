import { hasRole, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";

/** The classes somebody may mark: those she teaches and those of providers she coordinates. */
export type Reach = {
	/** Null when she is no tutor. */
	tutorId: string | null;
	providerIds: readonly string[];
};

export function reachOf(person: Person): Reach {
	return {
		tutorId: hasRole(person, "tutor") ? person.id : null,
		providerIds: providersOf(person, "coordinator"),
	};
}
