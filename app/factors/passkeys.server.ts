import { generateRegistrationOptions } from "@simplewebauthn/server";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { notFound } from "#app/http/errors.ts";
import { type FieldErrors, textOf } from "#app/http/forms.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { Herself } from "./app.server.ts";
import { newChallenge, spendChallenge } from "./challenges.server.ts";
import { readCredential } from "./credential.ts";
import { afterAdding, afterRemoving, mayRemove } from "./factors.server.ts";
import {
	deletePasskey,
	findPasskey,
	insertPasskey,
	listPasskeys,
	updatePasskeyName,
} from "./passkey-queries.server.ts";
import { ALGORITHMS, type Site, verifyNew } from "./verify.server.ts";

const LONGEST_NAME = 60;

/** What her browser is asked for; a device that is known already is not taken twice. */
export async function askForNew(
	db: Db,
	{ rpId }: Site,
	{ person, sessionId, email }: Herself & { email: string },
	now: Date,
) {
	const known = await listPasskeys(db, person.id);
	return generateRegistrationOptions({
		rpName: "ESOL Plus",
		rpID: rpId,
		userName: email,
		userDisplayName: person.name,
		userID: Uint8Array.from(Buffer.from(person.id)),
		challenge: await newChallenge(db, "add", sessionId, now),
		attestationType: "none",
		supportedAlgorithmIDs: ALGORITHMS,
		excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
		// Found without her e-mail, and only with finger, face or PIN: so one passkey is both factors.
		authenticatorSelection: { residentKey: "required", userVerification: "required" },
	});
}

export async function addPasskey(
	db: Db,
	site: Site,
	{ person, sessionId }: Herself,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	const name = textOf(form, "name", LONGEST_NAME);
	if (name === "") return { name: "factors:errors.nameMissing" };
	const sent = readCredential(form.get("credential"));
	const isOurs = sent !== null && (await spendChallenge(db, sent.challenge, "add", sessionId, now));
	const credential = isOurs && (await verifyNew(site, sent));
	if (!credential) return { name: "factors:errors.passkeyNotAdded" };
	const row = {
		id: newId(),
		person_id: person.id,
		credential_id: credential.id,
		public_key: Buffer.from(credential.publicKey).toString("base64url"),
		counter: credential.counter,
		transports: sent.transports.join(","),
		name,
		added_at: now.toISOString(),
		used_at: null,
	};
	return db.transaction().execute(async (trx) => {
		if (!(await insertPasskey(trx, row)))
			return { name: "factors:errors.passkeyNotAdded" } as const;
		await afterAdding(trx, { person, sessionId }, "passkey");
		await note(trx, [{ by: person.id, act: "added", kind: "passkey", about: row.id }], now);
		return null;
	});
}

export async function openPasskey(db: Db, person: Person, id: string) {
	const passkey = await findPasskey(db, person.id, id);
	if (!passkey) throw notFound();
	return passkey;
}

export async function renamePasskey(
	db: Db,
	person: Person,
	id: string,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	const passkey = await openPasskey(db, person, id);
	const name = textOf(form, "name", LONGEST_NAME);
	if (name === "") return { name: "factors:errors.nameMissing" };
	if (name === passkey.name) return null;
	await db.transaction().execute(async (trx) => {
		await updatePasskeyName(trx, id, name);
		const about = { kind: "passkey", about: id, fields: ["name"] } as const;
		await note(trx, [{ by: person.id, act: "changed", ...about }], now);
	});
	return null;
}

/** False when a role of hers asks for a second factor and this is the last. */
export function removePasskey(db: Db, person: Person, id: string, now: Date): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		await openPasskey(trx, person, id);
		if (!(await mayRemove(trx, person))) return false;
		await deletePasskey(trx, id);
		await afterRemoving(trx, person.id);
		await note(trx, [{ by: person.id, act: "removed", kind: "passkey", about: id }], now);
		return true;
	});
}
