import { randomBytes } from "node:crypto";
import { base32 } from "./base32.ts";
import { type FactorKeys, open, seal } from "./seal.server.ts";

const SECRET_BYTES = 20;
const TIME_BYTES = 8;
const LIFE_MS = 30 * 60_000;
const ISSUER = "ESOL Plus";

/** A secret that is not kept yet: it goes to her page and comes back with the first code. */
export type NewApp = {
	/** The secret sealed, for the form. */
	pending: string;
	/** For fingers, in groups of four. */
	words: string;
	/** For a camera. */
	uri: string;
};

type Her = { id: string; email: string };

export function newApp(keys: FactorKeys, her: Her, now: Date): NewApp {
	return appOf(keys, her, randomBytes(SECRET_BYTES), now);
}

/** The same again after a wrong code, so that the app she has set up is the right one. */
export function sameApp(keys: FactorKeys, her: Her, pending: string, now: Date): NewApp | null {
	const secret = secretOf(keys, her.id, pending, now);
	return secret && { ...appOf(keys, her, secret, now), pending };
}

/** Null for another person, when it is older than half an hour, or was not made here. */
export function secretOf(
	keys: FactorKeys,
	personId: string,
	pending: string,
	now: Date,
): Buffer | null {
	const [key_id = "", sealed = ""] = pending.split(".");
	const plain = open(keys, boundTo(personId), { key_id, sealed });
	if (plain?.length !== TIME_BYTES + SECRET_BYTES) return null;
	const age = now.getTime() - Number(plain.readBigUInt64BE(0));
	return age >= 0 && age < LIFE_MS ? plain.subarray(TIME_BYTES) : null;
}

function appOf(keys: FactorKeys, { id, email }: Her, secret: Buffer, now: Date): NewApp {
	const time = Buffer.alloc(TIME_BYTES);
	time.writeBigUInt64BE(BigInt(now.getTime()));
	const { key_id, sealed } = seal(keys, boundTo(id), Buffer.concat([time, secret]));
	const text = base32(secret);
	const label = encodeURIComponent(`${ISSUER}:${email}`);
	const query = new URLSearchParams({ secret: text, issuer: ISSUER });
	return {
		pending: `${key_id}.${sealed}`,
		words: text.replaceAll(/(.{4})(?=.)/g, "$1 "),
		// Apps show a plus sign as it is.
		uri: `otpauth://totp/${label}?${query.toString().replaceAll("+", "%20")}`,
	};
}

function boundTo(personId: string): string {
	return `app not yet kept\n${personId}`;
}
