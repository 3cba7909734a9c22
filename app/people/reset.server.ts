import { note } from "#app/audit/note.server.ts";
import type { Parsed } from "#app/http/forms.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { tokenHashOf, tokenOf } from "./account-token.server.ts";
import { foldEmail, looksLikeEmail } from "./emails.ts";
import { parseNewPassword } from "./password-form.ts";
import { hashPassword } from "./passwords.server.ts";
import {
	countResets,
	endResets,
	findReset,
	insertReset,
	insertResetAsk,
	setPassword,
	takeReset,
} from "./reset-queries.server.ts";
import { endSessionsOf } from "./sessions.server.ts";

const HOUR = 3_600_000;
const MOST_AN_HOUR = 3;

/**
 * Keeps what was typed and looks at nothing: the same one statement for whoever has an account and
 * for nobody. See `workBehindAnswers`. False when it cannot be an e-mail.
 */
export async function askForReset(db: Db, email: string, now: Date): Promise<boolean> {
	if (!looksLikeEmail(email)) return false;
	const row = { id: newId(), email_folded: foldEmail(email), asked_at: now.toISOString() };
	await insertResetAsk(db, row);
	return true;
}

type ResetOf = { personId: string; by: string | null };

/** Nobody's inbox is filled by others. */
export async function hadEnoughResets(trx: Db, personId: string, now: Date): Promise<boolean> {
	const anHourAgo = new Date(now.getTime() - HOUR).toISOString();
	return (await countResets(trx, personId, anHourAgo)) >= MOST_AN_HOUR;
}

/** The token of a link that holds for an hour and once. */
export async function makeReset(
	trx: Db,
	secret: string,
	{ personId, by }: ResetOf,
	now: Date,
): Promise<string> {
	const id = newId();
	const token = tokenOf("a new password", id, secret);
	await insertReset(trx, {
		id,
		person_id: personId,
		token_hash: tokenHashOf("a new password", token, secret),
		made_at: now.toISOString(),
		expires_at: new Date(now.getTime() + HOUR).toISOString(),
	});
	await note(trx, [{ by, act: "added", kind: "password_reset", about: personId }], now);
	return token;
}

/** What the link opens: `over` was one once. Null: it never was. */
export async function openReset(
	db: Db,
	secret: string,
	token: string,
	now: Date,
): Promise<"open" | "over" | null> {
	const reset = await findReset(db, tokenHashOf("a new password", token, secret));
	if (!reset) return null;
	return reset.expires_at > now.toISOString() && reset.disabled_at === null ? "open" : "over";
}

/**
 * Ends every session and every other link of hers. She signs in with it afterwards: whoever reads
 * her letters has no second factor yet. Null when the link is over.
 */
export async function resetPassword(
	db: Db,
	{ secret, token }: { secret: string; token: string },
	form: FormData,
	now: Date,
): Promise<Parsed<{ personId: string }> | null> {
	const reset = await findReset(db, tokenHashOf("a new password", token, secret));
	if (!reset) return null;
	const parsed = parseNewPassword(form, reset.email);
	if (!parsed.ok) return parsed;
	const hash = await hashPassword(parsed.value);
	const at = now.toISOString();
	const done = await db.transaction().execute(async (trx) => {
		if (!(await takeReset(trx, reset.id, at))) return false;
		if (!(await setPassword(trx, reset.person_id, hash))) return false;
		await endResets(trx, reset.person_id, at);
		await endSessionsOf(trx, reset.person_id);
		const about = { kind: "person", about: reset.person_id, fields: ["password_hash"] } as const;
		await note(trx, [{ by: reset.person_id, act: "changed", ...about }], now);
		return true;
	});
	return done ? { ok: true, value: { personId: reset.person_id } } : null;
}
