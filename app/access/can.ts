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

type OfTutors = OfProvider & { tutorIds: readonly string[] };

/** She teaches the class, or coordinates it. */
export function canTeach(person: Person, course: OfTutors): boolean {
	return isTutorAmong(person, course, course.tutorIds) || canCoordinate(person, course);
}

/** The same, and who covers this one lesson. */
export function canMark(
	person: Person,
	lesson: OfTutors & { coverIds: readonly string[] },
): boolean {
	return canTeach(person, lesson) || isTutorAmong(person, lesson, lesson.coverIds);
}

export function canAssess(person: Person, course: OfTutors): boolean {
	return canTeach(person, course);
}

function isTutorAmong(person: Person, { provider_id }: OfProvider, ids: readonly string[]) {
	return providersOf(person, "tutor").includes(provider_id) && ids.includes(person.id);
}

/** True numbers, names never. */
export function canEvaluate(person: Person): boolean {
	return hasRole(person, "evaluator");
}

/** What she coordinates is told by the scope of each query. */
export function canUseDesk(person: Person): boolean {
	return hasRole(person, "coordinator");
}

export function canReadUnmetNeed(person: Person): boolean {
	return hasRole(person, "coordinator", "evaluator");
}

export function canAdminister(person: Person): boolean {
	return hasRole(person, "administrator");
}
