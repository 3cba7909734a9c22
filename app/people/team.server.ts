import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { Parsed } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { endInvitation, invite, openInvitations } from "./invitations.server.ts";
import { endSessionsOf } from "./sessions.server.ts";
import { isTeamRole, parseTeamInvite, type TeamInvite, type TeamRole } from "./team-form.ts";
import { deleteRole, findMember, listMembers, listProviders } from "./team-queries.server.ts";

export type Team = Awaited<ReturnType<typeof openTeam>>;
export type Member = Team["members"][number];

/** Whom she may invite for, who works there, and who was invited and has not come. */
export async function openTeam(db: Db, person: Person, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return { providers: [], members: [], invitations: [] };
	return {
		providers: await listProviders(db, providerIds),
		members: (await listMembers(db, providerIds)).map(({ disabled_at, ...member }) => ({
			...member,
			isClosed: disabled_at !== null,
			isHerself: member.id === person.id,
		})),
		invitations: await openInvitations(db, providerIds, now),
	};
}

export async function inviteToTeam(
	db: Db,
	person: Person,
	form: FormData,
	now: Date,
): Promise<Parsed<TeamInvite>> {
	const parsed = parseTeamInvite(form, providersOf(person, "coordinator"));
	if (!parsed.ok) return parsed;
	const asked = { ...parsed.value, by: person.id };
	await db.transaction().execute((trx) => invite(trx, asked, now));
	return parsed;
}

/** One that was accepted meanwhile does not exist any more. */
export async function withdrawInvitation(
	db: Db,
	person: Person,
	id: string,
	now: Date,
): Promise<void> {
	const providerIds = providersOf(person, "coordinator");
	const asked = { id, scope: providerIds, by: person.id };
	if (providerIds.length === 0 || !(await endInvitation(db, asked, now))) throw notFound();
}

export type OneRole = { personId: string; role: string; providerId: string };

/** Somebody's role at a provider of hers; her own is another coordinator's to take. */
export async function openRole(db: Db, person: Person, { personId, role, providerId }: OneRole) {
	if (!isTeamRole(role) || !canCoordinate(person, { provider_id: providerId })) throw notFound();
	const member = await findMember(db, { personId, role, providerId });
	if (!member) throw notFound();
	if (role === "coordinator" && personId === person.id) throw forbidden();
	return member;
}

/** She is signed out everywhere and signs in without it. What she wrote stays hers. */
export async function takeRole(db: Db, person: Person, asked: OneRole, now: Date): Promise<void> {
	const { id, role, provider_id } = await openRole(db, person, asked);
	await db.transaction().execute(async (trx) => {
		if (!(await deleteRole(trx, { person_id: id, role, provider_id }))) return;
		await endSessionsOf(trx, id);
		const about = { kind: "role_grant", about: id, providerId: provider_id } as const;
		await note(trx, [{ by: person.id, act: "removed", ...about, fields: [role] }], now);
	});
}

export type { TeamRole };
