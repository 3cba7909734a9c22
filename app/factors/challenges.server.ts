import { createHash, randomBytes } from "node:crypto";
import type { Db } from "#db/open.ts";
import type { PasskeyChallengeTable } from "#db/tables/factors.ts";
import { insertChallenge, takeChallenge } from "./passkey-queries.server.ts";

type Purpose = PasskeyChallengeTable["purpose"];

const BYTES = 32;
const LIFE_MS = 5 * 60_000;

/**
 * What a passkey is to sign next.
 * @param boundTo the session or half sign-in it is for; empty where nobody is known yet
 */
export async function newChallenge(
	db: Db,
	purpose: Purpose,
	boundTo: string,
	now: Date,
): Promise<Buffer<ArrayBuffer>> {
	const challenge = Buffer.from(randomBytes(BYTES));
	const row = {
		id: idOf(challenge.toString("base64url")),
		purpose,
		bound_to: boundTo,
		created_at: now.toISOString(),
	};
	await insertChallenge(db, row, oldest(now));
	return challenge;
}

/** Good once, for five minutes, for what it was made for. */
export async function spendChallenge(
	db: Db,
	challenge: string,
	purpose: Purpose,
	boundTo: string,
	now: Date,
): Promise<boolean> {
	const row = await takeChallenge(db, idOf(challenge));
	if (!row || row.created_at <= oldest(now)) return false;
	return row.purpose === purpose && row.bound_to === boundTo;
}

function oldest(now: Date): string {
	return new Date(now.getTime() - LIFE_MS).toISOString();
}

function idOf(challenge: string): string {
	return createHash("sha256").update(challenge).digest("base64url");
}
