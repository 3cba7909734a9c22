import type { RoleGrantTable } from "#db/tables/people.ts";

export type Role = RoleGrantTable["role"];

/** A role, and the provider it holds for; empty for evaluators and administrators. */
export type Grant = { role: Role; providerId: string };

/** Somebody signed in. */
export type Person = {
	id: string;
	name: string;
	language: string;
	grants: readonly Grant[];
};
