import type { Configuration } from "openid-client";
import type { Organisation } from "#app/http/context.ts";
import type { Told } from "./organisation-rules.ts";

/** For each step, so that a page does not wait for an organisation that is down. */
const PATIENCE_S = 10;
const SCOPE = "openid email";

/** Where it is sent, and what its answer is checked against. */
export type Leaving = { url: URL; state: string; nonce: string; verifier: string };

/** The organisation cannot be reached, or says nothing that can be read. */
export class OrganisationDown extends Error {}
/** What came back is not what was asked for: somebody else's, an old one, or a no. */
export class OrganisationRefused extends Error {}

type Asking = { redirectUri: string; isFresh: boolean };

/** @param asking.isFresh she shall prove herself there once more, even if it knows her still */
export async function leaveFor(
	organisation: Organisation,
	{ redirectUri, isFresh }: Asking,
): Promise<Leaving> {
	const client = await import("openid-client");
	const config = await configOf(organisation);
	const verifier = client.randomPKCECodeVerifier();
	const [state, nonce] = [client.randomState(), client.randomNonce()];
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: redirectUri,
		scope: SCOPE,
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
		state,
		nonce,
		...(isFresh && { prompt: "login" }),
	});
	return { url, state, nonce, verifier };
}

/** Who it says she is. Some tell the e-mail only when they are asked a second time. */
export async function comeBack(
	organisation: Organisation,
	url: URL,
	{ state, nonce, verifier }: Omit<Leaving, "url">,
): Promise<Told & { sub: string }> {
	const client = await import("openid-client");
	const config = await configOf(organisation);
	try {
		const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
		const tokens = await client.authorizationCodeGrant(config, url, checks);
		const claims = tokens.claims();
		if (!claims) throw new OrganisationRefused();
		if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
		return { ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
	} catch (error) {
		throw namedFor(error, client);
	}
}

const known = new WeakMap<Organisation, Configuration>();

/** Asked for once; an organisation that was down is asked again. */
async function configOf(organisation: Organisation): Promise<Configuration> {
	const kept = known.get(organisation);
	if (kept) return kept;
	const client = await import("openid-client");
	const { issuer, clientId, clientSecret } = organisation;
	const isPlain = issuer.startsWith("http:");
	try {
		const config = await client.discovery(
			new URL(issuer),
			clientId,
			undefined,
			client.ClientSecretBasic(clientSecret),
			{ timeout: PATIENCE_S, ...(isPlain && { execute: [client.allowInsecureRequests] }) },
		);
		known.set(organisation, config);
		return config;
	} catch (cause) {
		throw new OrganisationDown("discovery", { cause });
	}
}

type Client = typeof import("openid-client");

const NO_ANSWER = new Set(["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM"]);

/** Whatever is not known by name is a mistake of ours, and stays one. */
function namedFor(cause: unknown, client: Client): unknown {
	if (cause instanceof TypeError) return new OrganisationDown("network", { cause });
	if (cause instanceof client.ClientError) {
		const isDown = NO_ANSWER.has(cause.code ?? "");
		return isDown ? new OrganisationDown("answer", { cause }) : new OrganisationRefused();
	}
	const isNo =
		cause instanceof client.AuthorizationResponseError ||
		cause instanceof client.ResponseBodyError ||
		cause instanceof client.WWWAuthenticateChallengeError;
	return isNo ? new OrganisationRefused() : cause;
}
