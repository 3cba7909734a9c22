import type { Db } from "#db/open.ts";
import type { RoleGrantTable } from "#db/tables/people.ts";
import type { TeamRole } from "./team-form.ts";

export function listProviders(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("provider")
		.where("id", "in", providerIds)
		.select(["id", "name"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}

/** One row for each role at these providers. */
export function listMembers(db: Db, providerIds: readonly string[]) {
	return rolesWithNames(db)
		.where("role_grant.provider_id", "in", providerIds)
		.where("role_grant.role", "in", ["tutor", "coordinator"])
		.orderBy("person.disabled_at", (order) => order.asc().nullsFirst())
		.orderBy("person.name")
		.orderBy("person.id")
		.orderBy("role_grant.role")
		.orderBy("provider.id")
		.execute();
}

type OfMember = { personId: string; role: TeamRole; providerId: string };

export function findMember(db: Db, { personId, role, providerId }: OfMember) {
	return rolesWithNames(db)
		.where("role_grant.person_id", "=", personId)
		.where("role_grant.role", "=", role)
		.where("role_grant.provider_id", "=", providerId)
		.executeTakeFirst();
}

function rolesWithNames(db: Db) {
	return db
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.innerJoin("provider", "provider.id", "role_grant.provider_id")
		.select([
			"person.id",
			"person.name",
			"person.email",
			"person.disabled_at",
			"role_grant.role",
			"role_grant.provider_id",
			"provider.name as provider",
		]);
}

/** False when she has it no more. */
export async function deleteRole(trx: Db, grant: RoleGrantTable): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("role_grant")
		.where("person_id", "=", grant.person_id)
		.where("role", "=", grant.role)
		.where("provider_id", "=", grant.provider_id)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}
