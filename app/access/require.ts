import type { RequestContext } from "#app/http/context.ts";
import { forbidden } from "#app/http/errors.ts";
import { hasRole } from "./can.ts";
import type { Person, Role } from "./person.ts";

/** The person signed in, in one of these roles; every staff loader and action asks for itself. */
export function requirePerson(context: RequestContext, ...roles: readonly Role[]): Person {
	const { person } = context;
	if (!person || (roles.length > 0 && !hasRole(person, ...roles))) throw forbidden();
	return person;
}

/** The same for the pages where a second factor is set up: who has none yet is let in here alone. */
export function requireHerself({ person, settingUp }: RequestContext): Person {
	const herself = person ?? settingUp;
	if (!herself) throw forbidden();
	return herself;
}
