import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";

/** As whom she asks: a coordinator for any class of her providers, a tutor for those she teaches. */
export type ClassScope =
	| { as: "coordinator"; providerIds: readonly string[] }
	| { as: "tutor"; providerIds: readonly string[]; personId: string };

export function coordinatorScope(person: Person): ClassScope {
	return { as: "coordinator", providerIds: providersOf(person, "coordinator") };
}

export function tutorScope(person: Person): ClassScope {
	return { as: "tutor", providerIds: providersOf(person, "tutor"), personId: person.id };
}
