import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";

/** The classes somebody may mark: those she teaches and those of providers she coordinates. */
export type Reach = {
	personId: string;
	/** Those she is a tutor of: what she taught for another stays with it when she leaves. */
	tutorOf: readonly string[];
	providerIds: readonly string[];
};

export function reachOf(person: Person): Reach {
	return {
		personId: person.id,
		tutorOf: providersOf(person, "tutor"),
		providerIds: providersOf(person, "coordinator"),
	};
}
