import { randomBytes } from "node:crypto";
import { keyed } from "#app/keeping/keyed.server.ts";
import type { Db } from "#db/open.ts";
import {
	deleteHalf,
	deleteHalvesBefore,
	findHalf,
	insertHalf,
	takeGuess,
} from "./half-sign-in-queries.server.ts";
import type { Proven } from "./prove.server.ts";

const LIFE_MS = 5 * 60_000;
const MOST_MISSES = 5;

/** The token for the cookie between password and second step; those that are over go. */
export async function openHalf(
	db: Db,
	secret: string,
	{ personId, passwordHash }: Proven,
	now: Date,
): Promise<string> {
	const token = randomBytes(32).toString("base64url");
	await deleteHalvesBefore(db, oldest(now));
	await insertHalf(db, {
		id: halfIdOf(token, secret),
		person_id: personId,
		password_mark: markOf(secret, passwordHash),
		misses: 0,
		created_at: now.toISOString(),
	});
	return token;
}

export type Half = Proven & { id: string };

/** Null when it is over, was used up, or the password that opened it holds no more. */
export async function readHalf(
	db: Db,
	secret: string,
	token: string,
	now: Date,
): Promise<Half | null> {
	const id = halfIdOf(token, secret);
	const row = await findHalf(db, id, oldest(now));
	if (!row || row.misses >= MOST_MISSES) return null;
	if (row.password_mark !== markOf(secret, row.password_hash)) return null;
	return { id, personId: row.person_id, passwordHash: row.password_hash };
}

/**
 * Counts a guess before it is looked at, so that many at once are no more than one after another.
 * How many are left after it; null when there was none.
 */
export async function guess(trx: Db, { id }: Half): Promise<number | null> {
	const guesses = await takeGuess(trx, id, MOST_MISSES);
	return guesses === null ? null : MOST_MISSES - guesses;
}

export function endHalf(trx: Db, { id }: Half) {
	return deleteHalf(trx, id);
}

function oldest(now: Date): string {
	return new Date(now.getTime() - LIFE_MS).toISOString();
}

function halfIdOf(token: string, secret: string): string {
	return keyed(secret, "half sign-in", token);
}

function markOf(secret: string, passwordHash: string | null): string {
	return keyed(secret, "password of a half sign-in", passwordHash ?? "");
}
