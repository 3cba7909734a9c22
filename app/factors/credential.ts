/** What a browser sends of a device, as `passkey.ts` writes it into the form. */
export type SentCredential = {
	id: string;
	/** Signed with the answer. */
	challenge: string;
	clientDataJSON: string;
	/** Of a new one. */
	attestationObject: string;
	transports: string[];
	/** Of one that is known. */
	authenticatorData: string;
	signature: string;
	userHandle: string;
};

const LONGEST = 16_000;
const BASE64URL = /^[\w-]*$/;
const TRANSPORT = /^[a-z-]{1,20}$/;

/** Null for a text that no page of ours sends. */
export function readCredential(text: unknown): SentCredential | null {
	if (typeof text !== "string" || text.length > LONGEST) return null;
	const sent = objectOf(text);
	const field = (name: string) => {
		const value = sent?.get(name);
		return typeof value === "string" && BASE64URL.test(value) ? value : "";
	};
	const clientDataJSON = field("clientDataJSON");
	const challenge = objectOf(Buffer.from(clientDataJSON, "base64url").toString())?.get("challenge");
	const transports = sent?.get("transports");
	if (field("id") === "" || typeof challenge !== "string") return null;
	return {
		id: field("id"),
		challenge,
		clientDataJSON,
		attestationObject: field("attestationObject"),
		transports: Array.isArray(transports) ? transports.filter(isTransport) : [],
		authenticatorData: field("authenticatorData"),
		signature: field("signature"),
		userHandle: field("userHandle"),
	};
}

function isTransport(value: unknown): value is string {
	return typeof value === "string" && TRANSPORT.test(value);
}

function objectOf(text: string): Map<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
