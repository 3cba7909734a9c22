import type { Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import { type FieldErrors, textOf } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { readCode } from "./codes.ts";
import { deleteApp, findApp, upsertApp } from "./factor-queries.server.ts";
import { afterAdding, afterRemoving, mayRemove } from "./factors.server.ts";
import { secretOf } from "./new-app.server.ts";
import { type FactorKeys, open, seal } from "./seal.server.ts";
import { appOf } from "./spend-code.server.ts";
import { stepOf } from "./totp.server.ts";

export type Herself = { person: Person; sessionId: string };

/** Null when her app is kept: it counts from its first right code on. */
export async function addApp(
	db: Db,
	keys: FactorKeys,
	{ person, sessionId }: Herself,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	const secret = secretOf(keys, person.id, textOf(form, "pending"), now);
	if (!secret) return { code: "factors:errors.tooOld" };
	const typed = readCode(textOf(form, "code"));
	if (typed?.kind !== "app") return { code: "factors:errors.sixDigits" };
	return db.transaction().execute(async (trx) => {
		if (await isKept(trx, keys, person.id, secret)) return null;
		const last_step = stepOf(secret, typed.code, -1, now);
		if (last_step === null) return { code: "factors:errors.codeWrong" } as const;
		const added_at = now.toISOString();
		const sealed = seal(keys, appOf(person.id), secret);
		await upsertApp(trx, { person_id: person.id, ...sealed, last_step, added_at });
		await afterAdding(trx, { person, sessionId }, "code");
		const about = { kind: "authenticator", about: person.id } as const;
		await note(trx, [{ by: person.id, act: "added", ...about }], now);
		return null;
	});
}

/** False when a role of hers asks for a second factor and this is the last. */
export function removeApp(db: Db, person: Person, now: Date): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if (!(await findApp(trx, person.id))) return true;
		if (!(await mayRemove(trx, person))) return false;
		await deleteApp(trx, person.id);
		await afterRemoving(trx, person.id);
		const about = { kind: "authenticator", about: person.id } as const;
		await note(trx, [{ by: person.id, act: "removed", ...about }], now);
		return true;
	});
}

/** The form was sent twice. */
async function isKept(
	trx: Db,
	keys: FactorKeys,
	personId: string,
	secret: Buffer,
): Promise<boolean> {
	const app = await findApp(trx, personId);
	return app !== undefined && (open(keys, appOf(personId), app)?.equals(secret) ?? false);
}
