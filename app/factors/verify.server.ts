import {
	type VerifiedAuthenticationResponse,
	type VerifiedRegistrationResponse,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { SentCredential } from "./credential.ts";

/** For whom passkeys are made and whom they answer: this site and no other. */
export type Site = { rpId: string; origin: string };

export function siteOf(publicUrl: string): Site {
	const { hostname, origin } = new URL(publicUrl);
	return { rpId: hostname, origin };
}

/** ES256, EdDSA and RS256: what devices there are sign with. */
export const ALGORITHMS = [-7, -8, -257];

const PUBLIC_KEY = { type: "public-key", clientExtensionResults: {} } as const;

/** Null when it does not hold. The caller has made sure of the challenge. */
export async function verifyNew({ rpId, origin }: Site, sent: SentCredential) {
	const { id, clientDataJSON, attestationObject } = sent;
	const found = await orNull<VerifiedRegistrationResponse>(() =>
		verifyRegistrationResponse({
			response: { id, rawId: id, ...PUBLIC_KEY, response: { clientDataJSON, attestationObject } },
			expectedChallenge: sent.challenge,
			expectedOrigin: origin,
			expectedRPID: rpId,
			requireUserVerification: true,
			supportedAlgorithmIDs: ALGORITHMS,
		}),
	);
	return found?.verified ? found.registrationInfo.credential : null;
}

type Known = { credential_id: string; public_key: string; counter: number };

/** How often the device says it was used, or null when it does not hold. */
export async function verifyKnown(
	{ rpId, origin }: Site,
	known: Known,
	sent: SentCredential,
): Promise<number | null> {
	const { id, clientDataJSON, authenticatorData, signature } = sent;
	const publicKey = Uint8Array.from(Buffer.from(known.public_key, "base64url"));
	const found = await orNull<VerifiedAuthenticationResponse>(() =>
		verifyAuthenticationResponse({
			response: {
				id,
				rawId: id,
				...PUBLIC_KEY,
				response: { clientDataJSON, authenticatorData, signature },
			},
			expectedChallenge: sent.challenge,
			expectedOrigin: origin,
			expectedRPID: rpId,
			credential: { id: known.credential_id, publicKey, counter: known.counter },
			requireUserVerification: true,
		}),
	);
	return found?.verified ? found.authenticationInfo.newCounter : null;
}

/**
 * The library says by an error of no kind of its own what is wrong with an answer, and does nothing
 * besides: all it throws is a refusal.
 */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
	try {
		return await verify();
	} catch {
		return null;
	}
}
