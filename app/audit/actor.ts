import type { Person, Role } from "#app/access/person.ts";
import type { Note } from "./note.server.ts";

/** Who does something, where and when. */
export type Actor = {
	/** Null: a learner with her link, or the server itself. */
	person: Person | null;
	/** Where nobody is signed in. */
	otherwise: "herself" | "server";
	/** Address below the language with a star for each id, `job/…` or `command/…`. */
	page: string;
	now: Date;
};

const STRONGEST_FIRST: readonly Role[] = [
	"coordinator",
	"tutor",
	"evaluator",
	"employer",
	"administrator",
];

/** As what she does it for this provider; where she has no role there, the one she has. */
export function roleOf(person: Person, providerId: string | null): Role | undefined {
	const here = person.grants.filter((grant) => grant.providerId === providerId);
	const grants = here.length > 0 ? here : person.grants;
	return STRONGEST_FIRST.find((role) => grants.some((grant) => grant.role === role));
}

/** The providers she works for, each once. */
export function employersOf({ grants }: Person): string[] {
	return [...new Set(grants.map(({ providerId }) => providerId).filter((id) => id !== ""))].sort();
}

/** What is the same in all that she does at one time. */
export function signed(
	actor: Actor,
	providerId: string | null,
): Pick<Note, "by" | "page" | "role"> {
	const { person, page, otherwise } = actor;
	const role = person ? roleOf(person, providerId) : otherwise;
	return { by: person?.id ?? null, page, ...(role && { role }) };
}
