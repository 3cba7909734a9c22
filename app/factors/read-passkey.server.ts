import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { Db } from "#db/open.ts";
import { newChallenge, spendChallenge } from "./challenges.server.ts";
import { readCredential, type SentCredential } from "./credential.ts";
import { countPasskeyUse, findByCredential, listPasskeys } from "./passkey-queries.server.ts";
import { type Site, verifyKnown } from "./verify.server.ts";

/** Where a passkey is asked for: in a session, in a half sign-in, or by nobody known yet. */
export type Asked = {
	boundTo: string;
	/** Null: whoever has one comes in by it. */
	personId: string | null;
};

export const BY_NOBODY: Asked = { boundTo: "", personId: null };

export async function askForKnown(db: Db, { rpId }: Site, asked: Asked, now: Date) {
	const known = asked.personId === null ? [] : await listPasskeys(db, asked.personId);
	return generateAuthenticationOptions({
		rpID: rpId,
		challenge: await newChallenge(db, "prove", asked.boundTo, now),
		allowCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
		userVerification: "required",
	});
}

export type PasskeyUse = {
	personId: string;
	passwordHash: string | null;
	/** Notes the use; false when it was used meanwhile. */
	keep: (trx: Db) => Promise<boolean>;
};

/** Whose passkey answered; null when it is nobody's, another's, or does not hold. */
export async function readPasskey(
	db: Db,
	site: Site,
	asked: Asked,
	form: FormData,
	now: Date,
): Promise<PasskeyUse | null> {
	const sent = readCredential(form.get("credential"));
	if (!sent || !(await spendChallenge(db, sent.challenge, "prove", asked.boundTo, now)))
		return null;
	const known = await findByCredential(db, sent.id);
	if (!known || !isHers(asked, known.person_id, sent)) return null;
	const counter = await verifyKnown(site, known, sent);
	if (counter === null) return null;
	const use = { id: known.id, before: known.counter, counter, at: now.toISOString() };
	const keep = (trx: Db) => countPasskeyUse(trx, use);
	return { personId: known.person_id, passwordHash: known.password_hash, keep };
}

function isHers({ personId }: Asked, owner: string, { userHandle }: SentCredential): boolean {
	if (userHandle !== "" && Buffer.from(userHandle, "base64url").toString() !== owner) return false;
	return personId === null || personId === owner;
}
