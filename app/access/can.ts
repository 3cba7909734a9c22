import type { Person, Role } from "./person.ts";

type OfProvider = { provider_id: string };

export function hasRole(person: Person, ...roles: readonly Role[]): boolean {
	return person.grants.some((grant) => roles.includes(grant.role));
}

/** Ids of the providers she holds the role for. */
export function providersOf(person: Person, role: Role): string[] {
	return person.grants.filter((grant) => grant.role === role).map((grant) => grant.providerId);
}

export function canCoordinate(person: Person, { provider_id }: OfProvider): boolean {
	return providersOf(person, "coordinator").includes(provider_id);
}

/** She teaches the class, or coordinates it. */
export function canMark(
	person: Person,
	course: OfProvider & { tutorIds: readonly string[] },
): boolean {
	const isTutor = providersOf(person, "tutor").includes(course.provider_id);
	const teaches = isTutor && course.tutorIds.includes(person.id);
	return teaches || canCoordinate(person, course);
}

export function canAssess(
	person: Person,
	course: OfProvider & { tutorIds: readonly string[] },
): boolean {
	return canMark(person, course);
}

/** True numbers, names never. */
export function canEvaluate(person: Person): boolean {
	return hasRole(person, "evaluator");
}

export function canAdminister(person: Person): boolean {
	return hasRole(person, "administrator");
}
