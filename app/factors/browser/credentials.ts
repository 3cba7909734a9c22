/** What the server asks for, as the browser wants it: texts become bytes. */
type Listed = { id: string };
type Asked = { challenge: string; rpId?: string; allowCredentials?: Listed[] };
type AskedNew = {
	challenge: string;
	rp: PublicKeyCredentialRpEntity;
	user: { id: string; name: string; displayName: string };
	pubKeyCredParams: PublicKeyCredentialParameters[];
	excludeCredentials?: Listed[];
	authenticatorSelection?: AuthenticatorSelectionCriteria;
};

export function optionsToAdd(options: unknown): PublicKeyCredentialCreationOptions {
	if (!isAskedNew(options)) throw new Error("no options");
	const { challenge, rp, user, pubKeyCredParams, authenticatorSelection = {} } = options;
	return {
		challenge: bytesOf(challenge),
		rp,
		user: { ...user, id: bytesOf(user.id) },
		pubKeyCredParams,
		excludeCredentials: (options.excludeCredentials ?? []).map(listed),
		authenticatorSelection,
		attestation: "none",
	};
}

export function optionsToProve(options: unknown): PublicKeyCredentialRequestOptions {
	if (!isAsked(options)) throw new Error("no options");
	const { challenge, rpId, allowCredentials = [] } = options;
	return {
		challenge: bytesOf(challenge),
		...(rpId !== undefined && { rpId }),
		allowCredentials: allowCredentials.map(listed),
		userVerification: "required",
	};
}

/** As `readCredential` reads it. */
export function sentOf(credential: PublicKeyCredential): string {
	const { id, response } = credential;
	const sent = { id, clientDataJSON: textOf(response.clientDataJSON) };
	if (response instanceof AuthenticatorAttestationResponse) {
		return JSON.stringify({
			...sent,
			attestationObject: textOf(response.attestationObject),
			transports: response.getTransports(),
		});
	}
	if (!(response instanceof AuthenticatorAssertionResponse)) return "";
	const { authenticatorData, signature, userHandle } = response;
	return JSON.stringify({
		...sent,
		authenticatorData: textOf(authenticatorData),
		signature: textOf(signature),
		userHandle: userHandle === null ? "" : textOf(userHandle),
	});
}

function listed({ id }: Listed): PublicKeyCredentialDescriptor {
	return { type: "public-key", id: bytesOf(id) };
}

function isAsked(value: unknown): value is Asked {
	return typeof value === "object" && value !== null && "challenge" in value;
}

function isAskedNew(value: unknown): value is AskedNew {
	return isAsked(value) && "user" in value && "rp" in value;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
	const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
	return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
	const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
	return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
