import { type Asked, BY_NOBODY, readPasskey } from "#app/factors/read-passkey.server.ts";
import type { FactorKeys } from "#app/factors/seal.server.ts";
import { spendCode } from "#app/factors/spend-code.server.ts";
import type { Site } from "#app/factors/verify.server.ts";
import { type FieldErrors, textOf } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { endHalf, guess, type Half } from "./half-sign-ins.server.ts";
import { holdAccount } from "./people-queries.server.ts";
import type { Proven } from "./prove.server.ts";
import { type Door, type Entered, enterBy, startSession } from "./sessions.server.ts";

export type SecondStep =
	| { state: "in"; entered: Entered }
	| { state: "wrong"; errors: FieldErrors }
	/** She begins again with her password. */
	| { state: "over" };

const OVER: SecondStep = { state: "over" };

/** A code of her app or of her paper; five wrong ones end what the password has opened. */
export async function enterWithCode(
	db: Db,
	door: Door,
	{ keys, half }: { keys: FactorKeys; half: Half | null },
	form: FormData,
	now: Date,
): Promise<SecondStep> {
	if (!half) return OVER;
	const typed = textOf(form, "code");
	if (typed === "") return wrong("factors:errors.codeMissing");
	const done = await db.transaction().execute(async (trx) => {
		if (!(await holdAccount(trx, half))) return null;
		const left = await guess(trx, half);
		if (left === null) return null;
		const { by, error } = await spendCode(trx, keys, half.personId, typed, now);
		if (error) return left === 0 ? null : { error };
		await endHalf(trx, half);
		return { token: await startSession(trx, door, { ...half, factor: by }, now) };
	});
	if (!done) return OVER;
	return done.error ? wrong(done.error) : inBy(db, door, done.token, now);
}

/** A passkey that was unlocked is both factors: no password is asked. */
export async function enterWithPasskey(
	db: Db,
	door: Door,
	{ site, half }: { site: Site; half: Half | null },
	form: FormData,
	now: Date,
): Promise<SecondStep> {
	const used = await readPasskey(db, site, half ? askedOf(half) : BY_NOBODY, form, now);
	if (!used) return wrong("factors:errors.passkeyUnknown");
	const proven: Proven = { ...used, factor: "passkey" };
	const token = await db.transaction().execute(async (trx) => {
		if (!(await used.keep(trx))) return null;
		if (half) await endHalf(trx, half);
		return startSession(trx, door, proven, now);
	});
	return inBy(db, door, token, now);
}

export function askedOf({ id, personId }: Half): Asked {
	return { boundTo: id, personId };
}

async function inBy(db: Db, door: Door, token: string | null, now: Date): Promise<SecondStep> {
	const entered = token === null ? null : await enterBy(db, door, token, now);
	return entered ? { state: "in", entered } : OVER;
}

function wrong(code: FieldErrors[string]): SecondStep {
	return { state: "wrong", errors: { code } };
}
