import { note } from "#app/audit/note.server.ts";
import type { Db } from "#db/open.ts";
import { readCode, type TypedCode } from "./codes.ts";
import { findApp, spendRecoveryCode, spendStep } from "./factor-queries.server.ts";
import { countMiss, isGuessingTooMuch } from "./guessing.server.ts";
import { recoveryIds } from "./recovery-codes.server.ts";
import { type FactorKeys, open, seal } from "./seal.server.ts";
import { stepOf } from "./totp.server.ts";

const REFUSALS = {
	wrong: "factors:errors.codeWrong",
	"too-many": "factors:errors.tooMany",
} as const;

type CodeUse = "code" | "recovery" | keyof typeof REFUSALS;

/** By which she proved who she is, or what the page says of it. */
export type Spent =
	| { by: "code" | "recovery"; error: null }
	| { by: null; error: (typeof REFUSALS)[keyof typeof REFUSALS] };

/** A code of her app or of her paper, each good once. The caller holds the account. */
export async function spendCode(
	trx: Db,
	keys: FactorKeys,
	personId: string,
	typed: string,
	now: Date,
): Promise<Spent> {
	const code = readCode(typed);
	const use = code ? await USES[code.kind](trx, keys, personId, code, now) : "wrong";
	if (use === "code" || use === "recovery") return { by: use, error: null };
	const kind = code?.kind === "recovery" ? "recovery_code" : "authenticator";
	await note(trx, [{ by: personId, act: "refused", kind, about: personId }], now);
	return { by: null, error: REFUSALS[use] };
}

const USES = { app: spendAppCode, recovery: spendPaperCode } as const;

async function spendAppCode(
	trx: Db,
	keys: FactorKeys,
	personId: string,
	{ code }: TypedCode,
	now: Date,
): Promise<CodeUse> {
	const app = await findApp(trx, personId);
	if (!app) return "wrong";
	if (await isGuessingTooMuch(trx, personId, now)) return "too-many";
	const secret = open(keys, appOf(personId), app);
	const step = secret && stepOf(secret, code, app.last_step, now);
	// Sealed anew with each use, so that the newest key holds them all in time.
	const isUsed =
		secret !== null &&
		step !== null &&
		(await spendStep(trx, personId, { ...seal(keys, appOf(personId), secret), last_step: step }));
	if (isUsed) return "code";
	await countMiss(trx, personId, now);
	return "wrong";
}

async function spendPaperCode(
	trx: Db,
	keys: FactorKeys,
	personId: string,
	{ code }: TypedCode,
	now: Date,
): Promise<CodeUse> {
	const ids = recoveryIds(keys, personId, code);
	const used = await spendRecoveryCode(trx, personId, ids, now.toISOString());
	if (!used) return "wrong";
	await note(
		trx,
		[{ by: personId, act: "removed", kind: "recovery_code", about: personId, fields: ["used_at"] }],
		now,
	);
	return "recovery";
}

/** What the secret of her app is bound to. */
export function appOf(personId: string): string {
	return `app\n${personId}`;
}
