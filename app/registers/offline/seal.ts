import type { Store } from "./store.ts";

export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

const ALGORITHM = "AES-GCM";

/** The phone's storage shows nothing to whoever reads it: the key never leaves the browser. */
export async function seal(store: Store, text: string): Promise<Sealed> {
	const secret = await secretOf(store);
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const plain = new TextEncoder().encode(text);
	return { iv, sealed: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, secret, plain) };
}

/** Null when the key is gone. */
export async function unseal(store: Store, { iv, sealed }: Sealed): Promise<string | null> {
	const kept = await store.get("secret", "pages");
	if (!kept) return null;
	const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, kept.secret, sealed);
	return new TextDecoder().decode(plain);
}

async function secretOf(store: Store): Promise<CryptoKey> {
	const kept = await store.get("secret", "pages");
	if (kept) return kept.secret;
	const secret = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, [
		"encrypt",
		"decrypt",
	]);
	await store.write(({ put }) => put("secret", { key: "pages", secret }));
	return secret;
}
