import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** The first seals, all of them open; see `factorKeysOf`. */
export type FactorKeys = readonly Buffer[];

export type Sealed = { key_id: string; sealed: string };

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param boundTo what it is for and whose: anywhere else it does not open */
export function seal([key]: FactorKeys, boundTo: string, plain: Buffer): Sealed {
	if (!key) throw new Error("There is no key to seal a second factor with.");
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(boundTo));
	const text = Buffer.concat([cipher.update(plain), cipher.final()]);
	const sealed = Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url");
	return { key_id: keyId(key), sealed };
}

/** Null when its key is not there, it is bound to something else, or it was changed. */
export function open(keys: FactorKeys, boundTo: string, { key_id, sealed }: Sealed): Buffer | null {
	const key = keys.find((one) => keyId(one) === key_id);
	const bytes = Buffer.from(sealed, "base64url");
	if (!key || bytes.length < IV_BYTES + TAG_BYTES) return null;
	const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
		authTagLength: TAG_BYTES,
	});
	decipher.setAAD(Buffer.from(boundTo));
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	const start = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
	try {
		return Buffer.concat([start, decipher.final()]);
	} catch (error) {
		if (isNotAuthentic(error)) return null;
		throw error;
	}
}

/** Tells which key it was, and nothing of the key. */
export function keyId(key: Buffer): string {
	return createHash("sha256").update("id of a factor key\n").update(key).digest("hex").slice(0, 16);
}

/** What Node says when tag and text do not belong together; it has no code. */
function isNotAuthentic(error: unknown): boolean {
	return error instanceof Error && error.message.includes("unable to authenticate data");
}
