import type { Grant, Role } from "#app/access/person.ts";
import { fold } from "#app/i18n/fold.ts";

/** In the order in which pages name them. */
export const ROLES = [
	"tutor",
	"coordinator",
	"employer",
	"evaluator",
	"administrator",
] as const satisfies readonly Role[];

export const ACCOUNT_STATES = ["open", "closed"] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** What an administrator looks for; empty words and nulls find everybody. */
export type AccountSearch = { words: string; role: Role | null; state: AccountState | null };

type Searched = { name: string; email: string; isClosed: boolean; roles: readonly Role[] };

export function isRole(value: unknown): value is Role {
	return ROLES.some((role) => role === value);
}

/** Evaluators and administrators work for no provider. */
export function isOfProvider(role: Role): boolean {
	return role !== "evaluator" && role !== "administrator";
}

/** Every word is somewhere in her name or her e-mail. */
export function isFound(account: Searched, { words, role, state }: AccountSearch): boolean {
	if (role !== null && !account.roles.includes(role)) return false;
	if (state !== null && account.isClosed !== (state === "closed")) return false;
	const text = fold(`${account.name} ${account.email}`);
	return fold(words)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

/** A role as part of an address: `coordinator-019a…`, `evaluator`. */
export function grantSlug({ role, providerId }: Grant): string {
	return providerId === "" ? role : `${role}-${providerId}`;
}

/** Null when no role can be called so. */
export function grantOf(slug: string): Grant | null {
	const [role = "", ...rest] = slug.split("-");
	const providerId = rest.join("-");
	if (!isRole(role) || isOfProvider(role) !== (providerId !== "")) return null;
	return { role, providerId };
}

export type Account = { id: string; isClosed: boolean };

/** What stands against a change of an account. */
export type AccountRefusal = "own" | "last";

type Asked = { byId: string; accountId: string };

/** She cannot shut herself out by mistake, and nobody shuts out the last of them. */
export function refusalOfRemoval(
	{ byId, accountId }: Asked,
	role: Role,
	otherAdministrators: number,
): AccountRefusal | null {
	if (role !== "administrator") return null;
	if (byId === accountId) return "own";
	return otherAdministrators === 0 ? "last" : null;
}

export function refusalOfClosing(
	{ byId, accountId }: Asked,
	roles: readonly Role[],
	otherAdministrators: number,
): AccountRefusal | null {
	if (byId === accountId) return "own";
	return roles.includes("administrator") && otherAdministrators === 0 ? "last" : null;
}
