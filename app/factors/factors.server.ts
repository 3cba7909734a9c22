import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { endSessionsOf } from "#app/people/sessions.server.ts";
import { readSetting } from "#app/settings/settings.server.ts";
import type { Db } from "#db/open.ts";
import type { FactorWay } from "#db/tables/factors.ts";
import type { Herself } from "./app.server.ts";
import {
	countFactors,
	countRecoveryCodes,
	deleteApp,
	deleteMisses,
	deleteRecoveryCodes,
	findApp,
	listKeyIds,
	markSession,
	unmarkSessions,
} from "./factor-queries.server.ts";
import { deletePasskeys, listPasskeys } from "./passkey-queries.server.ts";
import { type FactorKeys, keyId } from "./seal.server.ts";

/** Whoever has one is asked for it, whatever her roles. */
export async function hasFactor(db: Db, personId: string): Promise<boolean> {
	return (await countFactors(db, personId)) > 0;
}

export async function hasPasskey(db: Db, personId: string): Promise<boolean> {
	return (await listPasskeys(db, personId)).length > 0;
}

/** Null for who has none. */
export async function findFactor(
	db: Db,
	personId: string,
): Promise<{ hasPasskey: boolean } | null> {
	if (!(await hasFactor(db, personId))) return null;
	return { hasPasskey: await hasPasskey(db, personId) };
}

/** What her page shows. */
export async function listFactors(db: Db, person: Person) {
	const app = await findApp(db, person.id);
	return {
		appSince: app?.added_at ?? null,
		passkeys: await listPasskeys(db, person.id),
		codesLeft: await countRecoveryCodes(db, person.id),
		isRequired: await mustHave(db, person),
	};
}

export type Factors = Awaited<ReturnType<typeof listFactors>>;

/** By the settings of her roles. */
export async function mustHave(db: Db, person: Person): Promise<boolean> {
	for (const role of new Set(person.grants.map((grant) => grant.role))) {
		if ((await readSetting(db, `second-factor.${role}`)) === "on") return true;
	}
	return false;
}

/** The last one stays while a role of hers asks for it. */
export async function mayRemove(trx: Db, person: Person): Promise<boolean> {
	return (await countFactors(trx, person.id)) > 1 || !(await mustHave(trx, person));
}

/** With the first one every other session ends: whoever knows her password is out. */
export async function afterAdding(
	trx: Db,
	{ person, sessionId }: Herself,
	way: FactorWay,
): Promise<void> {
	if ((await countFactors(trx, person.id)) === 1) await endSessionsOf(trx, person.id, sessionId);
	await markSession(trx, sessionId, way);
}

/** Recovery codes stand for something; without anything they open nothing. */
export async function afterRemoving(trx: Db, personId: string): Promise<void> {
	if ((await countFactors(trx, personId)) > 0) return;
	await deleteRecoveryCodes(trx, personId);
	await unmarkSessions(trx, personId);
}

/**
 * She has lost them, and somebody who may has made sure that it is she. Ends her sessions.
 * @param by null: who runs the server
 */
export async function clearFactors(
	trx: Db,
	personId: string,
	by: string | null,
	now: Date,
): Promise<void> {
	await deleteApp(trx, personId);
	await deletePasskeys(trx, personId);
	await deleteRecoveryCodes(trx, personId);
	await deleteMisses(trx, personId);
	await endSessionsOf(trx, personId);
	const kinds = ["authenticator", "passkey", "recovery_code"] as const;
	await note(
		trx,
		kinds.map((kind) => ({ by, act: "removed", kind, about: personId })),
		now,
	);
}

/** False when apps were sealed with a key that is not there: then nobody's code would be right. */
export async function opensAllApps(db: Db, keys: FactorKeys): Promise<boolean> {
	const known = new Set(keys.map(keyId));
	return (await listKeyIds(db)).every((id) => known.has(id));
}
