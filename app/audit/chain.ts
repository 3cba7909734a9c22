import { createHmac, hash } from "node:crypto";

/** The id stands beside each seal; the key itself is in no database. */
export type ChainKey = { id: string; key: Buffer };

/** What a seal holds fast: all of an entry, in an order that never changes. */
export type SealedEntry = {
	id: string;
	at: string;
	by_ref: string | null;
	act: string;
	kind: string;
	about_ref: string;
	learner_ref: string | null;
	provider_ref: string | null;
	fields: string;
	page: string | null;
	role: string | null;
};

export type Head = { position: number; mac: string };

/** Before the first entry. */
export const BEGINNING: Head = { position: 0, mac: "" };

export function chainKey(key: Buffer): ChainKey {
	return { id: hash("sha256", Buffer.concat([Buffer.from("audit key "), key])).slice(0, 12), key };
}

/** One that is made of another secret, for who has set none: `openssl dgst -sha256 -hmac` makes it, too. */
export function derivedKey(secret: string): Buffer {
	return createHmac("sha256", secret).update("audit").digest();
}

/** @param before of the entry in front: whoever changes one has to change all that follow */
export function macOf({ key }: ChainKey, before: Head, entry: SealedEntry): string {
	const { id, at, by_ref, act, kind, about_ref, learner_ref, provider_ref } = entry;
	const { fields, page, role } = entry;
	const whose = [by_ref, act, kind, about_ref, learner_ref, provider_ref, fields, page, role];
	const told = JSON.stringify([before.position + 1, id, at, ...whose]);
	return createHmac("sha256", key).update(`${before.mac}\n${told}`).digest("base64url");
}

export type Stump = Head & { key_id: string; removed_at: string };

export function stumpMacOf({ key }: ChainKey, { position, mac, removed_at }: Stump): string {
	return markOf(key, ["stump", position, mac, removed_at]);
}

/** What an entry leaves that went before the rest. */
export function goneMacOf({ key }: ChainKey, { position, mac, removed_at }: Stump): string {
	return markOf(key, ["gone", position, mac, removed_at]);
}

function markOf(key: Buffer, told: readonly (string | number)[]): string {
	return createHmac("sha256", key).update(JSON.stringify(told)).digest("base64url");
}
