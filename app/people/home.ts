import { hasRole } from "#app/access/can.ts";
import type { Person, Role } from "#app/access/person.ts";

/** The pages a role opens, the one she starts her day with first. */
export const PAGES_OF = {
	tutor: ["/today"],
	coordinator: ["/manage", "/manage/learners", "/today"],
	evaluator: ["/pilots", "/pilots/workplace-network", "/manage/unmet-need"],
	employer: ["/workplace"],
	administrator: ["/admin", "/admin/accounts"],
} as const satisfies Record<Role, readonly string[]>;

export type StaffPage = (typeof PAGES_OF)[Role][number];

const ORDER = ["tutor", "coordinator", "evaluator", "employer", "administrator"] as const;

/** Where she lands after signing in. */
export function homeOf(person: Person): StaffPage | "/account" {
	return pagesOf(person)[0] ?? "/account";
}

/** Every page her roles open, each once. */
export function pagesOf(person: Person): StaffPage[] {
	const roles = ORDER.filter((role) => hasRole(person, role));
	return [...new Set(roles.flatMap((role): readonly StaffPage[] => PAGES_OF[role]))];
}
