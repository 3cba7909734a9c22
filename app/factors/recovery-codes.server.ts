import { createHmac, randomInt } from "node:crypto";
import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { Db } from "#db/open.ts";
import { CODES_AT_ONCE, makeRecoveryCode, readCode } from "./codes.ts";
import { countFactors, deleteRecoveryCodes, insertRecoveryCodes } from "./factor-queries.server.ts";
import { type FactorKeys, keyId } from "./seal.server.ts";

/** Shown once; those there were before open nothing any more. Null for who has no second factor. */
export function makeRecoveryCodes(
	db: Db,
	keys: FactorKeys,
	{ id: personId }: Person,
	now: Date,
): Promise<string[] | null> {
	const codes = Array.from({ length: CODES_AT_ONCE }, () => makeRecoveryCode(randomInt));
	return db.transaction().execute(async (trx) => {
		if ((await countFactors(trx, personId)) === 0) return null;
		await deleteRecoveryCodes(trx, personId);
		await insertRecoveryCodes(
			trx,
			codes.map((code) => rowOf(keys, personId, code, now)),
		);
		await note(trx, [{ by: personId, act: "added", kind: "recovery_code", about: personId }], now);
		return codes;
	});
}

/** What a code may be kept as: with each key that was ever the newest. */
export function recoveryIds(keys: FactorKeys, personId: string, code: string): string[] {
	return keys.map((key) => idOf(key, personId, code));
}

function rowOf(keys: FactorKeys, personId: string, code: string, now: Date) {
	const [key] = keys;
	if (!key) throw new Error("There is no key to keep recovery codes with.");
	return {
		id: idOf(key, personId, readCode(code)?.code ?? ""),
		person_id: personId,
		key_id: keyId(key),
		made_at: now.toISOString(),
		used_at: null,
	};
}

function idOf(key: Buffer, personId: string, code: string): string {
	return createHmac("sha256", key)
		.update(`recovery code\n${personId}\n${code}`)
		.digest("base64url");
}
