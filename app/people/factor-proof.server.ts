import type { Person } from "#app/access/person.ts";
import { readPasskey } from "#app/factors/read-passkey.server.ts";
import type { FactorKeys } from "#app/factors/seal.server.ts";
import { spendCode } from "#app/factors/spend-code.server.ts";
import type { Site } from "#app/factors/verify.server.ts";
import { type FieldErrors, textOf } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { getAccount } from "./account-queries.server.ts";
import { holdAccount, proveSession } from "./people-queries.server.ts";

type Herself = { person: Person; sessionId: string };

/** The form of her password has neither field. */
export function isByFactor(form: FormData): boolean {
	return form.has("code") || form.has("credential");
}

/** Instead of her password; null when she is believed. */
export function proveByFactor(
	db: Db,
	{ keys, site }: { keys: FactorKeys; site: Site },
	herself: Herself,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	return form.has("code")
		? proveByCode(db, keys, herself, textOf(form, "code"), now)
		: proveByPasskey(db, site, herself, form, now);
}

async function proveByCode(
	db: Db,
	keys: FactorKeys,
	herself: Herself,
	typed: string,
	now: Date,
): Promise<FieldErrors | null> {
	if (typed === "") return { code: "factors:errors.codeMissing" };
	return db.transaction().execute(async (trx) => {
		const { id: personId, password_hash } = await getAccount(trx, herself.person.id);
		if (!(await holdAccount(trx, { personId, passwordHash: password_hash })))
			return { code: "factors:errors.codeWrong" };
		const { error } = await spendCode(trx, keys, personId, typed, now);
		if (error) return { code: error };
		await prove(trx, herself, now);
		return null;
	});
}

async function proveByPasskey(
	db: Db,
	site: Site,
	herself: Herself,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	const asked = { boundTo: herself.sessionId, personId: herself.person.id };
	const used = await readPasskey(db, site, asked, form, now);
	if (!used) return { code: "factors:errors.passkeyUnknown" };
	return db.transaction().execute(async (trx) => {
		if (!(await used.keep(trx))) return { code: "factors:errors.passkeyUnknown" };
		await prove(trx, herself, now);
		return null;
	});
}

function prove(trx: Db, { person, sessionId }: Herself, now: Date) {
	return proveSession(trx, { id: sessionId, personId: person.id, at: now.toISOString() });
}
