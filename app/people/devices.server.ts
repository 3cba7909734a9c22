import { canAdminister } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { type Device, readDevice } from "./device.ts";
import { deleteOwnSession, listSessionsOf } from "./devices-queries.server.ts";
import { isSessionAlive } from "./session-clock.ts";
import { endSessionsOf } from "./sessions.server.ts";

export type SignedInDevice = Device & {
	id: string;
	since: string;
	lastUsed: string;
	isHere: boolean;
};

/** Where she is signed in, this device first and then the one used last. */
export async function openDevices(
	db: Db,
	person: Person,
	sessionId: string,
	now: Date,
): Promise<SignedInDevice[]> {
	const isAdministrator = canAdminister(person);
	const rows = await listSessionsOf(db, person.id);
	const devices = rows
		.filter((row) => isSessionAlive(row, isAdministrator, now))
		.map(({ id, created_at, seen_at, device }) => ({
			id,
			...readDevice(device),
			since: created_at,
			lastUsed: seen_at,
			isHere: id === sessionId,
		}));
	return [...devices.filter(({ isHere }) => isHere), ...devices.filter(({ isHere }) => !isHere)];
}

/** Her own alone; one that ended meanwhile is no mistake. */
export async function endDevice(db: Db, person: Person, id: string, now: Date): Promise<void> {
	if (!/^[\da-f]{64}$/.test(id)) throw notFound();
	await db.transaction().execute(async (trx) => {
		if (!(await deleteOwnSession(trx, person.id, id))) return;
		await note(trx, [{ by: person.id, act: "removed", kind: "session", about: id }], now);
	});
}

/** This device too. */
export async function signOutEverywhere(db: Db, person: Person, now: Date): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await endSessionsOf(trx, person.id);
		await note(trx, [{ by: person.id, act: "removed", kind: "session", about: person.id }], now);
	});
}
