import type { Organisation } from "#app/http/context.ts";

type Env = Record<string, string | undefined>;

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Null when staff sign in with passwords alone. All three settings, or none. */
export function organisationOf(env: Env): Organisation | null {
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
	if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null;
	if (!OIDC_ISSUER || !isIssuer(OIDC_ISSUER))
		throw new Error("OIDC_ISSUER must be an address such as https://login.example.org/tenant.");
	if (!OIDC_CLIENT_ID)
		throw new Error("OIDC_CLIENT_ID must be set when OIDC_ISSUER is: the organisation gives it.");
	if (!OIDC_CLIENT_SECRET)
		throw new Error(
			"OIDC_CLIENT_SECRET must be set when OIDC_ISSUER is: the organisation gives it.",
		);
	if (!env.PUBLIC_URL)
		throw new Error("PUBLIC_URL must be set when OIDC_ISSUER is: people come back to it.");
	return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
}

function isIssuer(value: string): boolean {
	const url = URL.canParse(value) ? new URL(value) : null;
	if (!url || url.search || url.hash || url.username) return false;
	return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname));
}
