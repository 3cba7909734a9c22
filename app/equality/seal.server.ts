import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { type Profile, profileOf } from "./questions.ts";

/** The first seals, all of them open: a new one goes in front while old rows are sealed anew. */
export type EqualityKeys = readonly Buffer[];

export type Sealed = { key_id: string; sealed: string };

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** All are of one length: how long it is tells nothing of what is in it. */
const LENGTH = 256;

/** Bound to the learner: moved to another's row it does not open. */
export function sealProfile(keys: EqualityKeys, learnerId: string, profile: Profile): Sealed {
	const [key] = keys;
	if (!key) throw new Error("There is no key to seal an equality profile with.");
	const key_id = keyId(key);
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, key, iv).setAAD(boundTo(learnerId, key_id));
	const plain = JSON.stringify(profile).padEnd(LENGTH);
	const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
	return { key_id, sealed: Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64") };
}

/** Null when it was sealed with a key that is not there, for another learner, or was changed. */
export function openProfile(
	keys: EqualityKeys,
	learnerId: string,
	{ key_id, sealed }: Sealed,
): Profile | null {
	const key = keys.find((one) => keyId(one) === key_id);
	const bytes = Buffer.from(sealed, "base64");
	if (!key || bytes.length < IV_BYTES + TAG_BYTES) return null;
	const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
		authTagLength: TAG_BYTES,
	});
	decipher.setAAD(boundTo(learnerId, key_id));
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	const start = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
	return read(() => Buffer.concat([start, decipher.final()]).toString("utf8"));
}

function read(open: () => string): Profile | null {
	try {
		const kept: unknown = JSON.parse(open());
		if (typeof kept !== "object" || kept === null) return null;
		const values = new Map<string, unknown>(Object.entries(kept));
		return profileOf((question) => values.get(question));
	} catch (error) {
		if (isNotAuthentic(error)) return null;
		throw error;
	}
}

/** What Node says when tag and text do not belong together; it has no code. */
function isNotAuthentic(error: unknown): boolean {
	return error instanceof Error && error.message.includes("unable to authenticate data");
}

/** Tells which key it was, and nothing of the key. */
export function keyId(key: Buffer): string {
	return createHash("sha256")
		.update("id of an equality key\n")
		.update(key)
		.digest("hex")
		.slice(0, 16);
}

function boundTo(learnerId: string, keyOf: string): Buffer {
	return Buffer.from(`equality profile\n${learnerId}\n${keyOf}`);
}
