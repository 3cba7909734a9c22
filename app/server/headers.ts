import { permissionsAt } from "./permissions.ts";

const SHARED = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self' data:",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
];

/** Learner pages: nothing that changes from one answer to the next, so that they can be kept. */
const FIXED_POLICY = [...SHARED, "script-src 'none'"].join("; ");

/** The same for the pages that can be read aloud, by the one file that does it. */
const READ_ALOUD_POLICY = [...SHARED, "script-src 'self'"].join("; ");
const READ_ALOUD = /^\/[^/]+\/(level|classes\/[^/]+)$/;

/** The same where a passkey can be used: its script asks for what the device is to sign. */
const PASSKEY_POLICY = [...SHARED, "script-src 'self'", "connect-src 'self'"].join("; ");
const PASSKEY = /^\/[^/]+\/sign-in\/(second|passkey)$/;

/** Signed-in pages may run our own scripts, each named by a nonce of this answer alone. */
function noncePolicy(nonce: string): string {
	const own = [`script-src 'nonce-${nonce}'`, "connect-src 'self'", "worker-src 'self'"];
	return [...SHARED, ...own].join("; ");
}

/** The worker of the registers' pages asks for them itself. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

const ALWAYS: Record<string, string> = {
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "same-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"X-Frame-Options": "DENY",
};

/** There to be read by the pages of others. */
const OPEN_DATA = /^\/open-referral(\/|$)/;

type Answer = {
	pathname: string;
	status: number;
	https: boolean;
	signedIn: boolean;
	nonce: string;
};

export function setSecurityHeaders(
	headers: Headers,
	{ pathname, status, https, signedIn, nonce }: Answer,
): void {
	// A page whose address is a secret tells it to nobody; the others to ourselves alone.
	const isSecret = headers.get("Referrer-Policy") === "no-referrer";
	for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
	headers.set("Permissions-Policy", permissionsAt(pathname));
	if (isSecret) headers.set("Referrer-Policy", "no-referrer");
	if (OPEN_DATA.test(pathname)) headers.set("Cross-Origin-Resource-Policy", "cross-origin");
	headers.set("Content-Security-Policy", signedIn ? noncePolicy(nonce) : fixedPolicy(pathname));
	if (https) headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
	// Some caches keep what is not there without being told to.
	if (signedIn || status >= 400) headers.set("Cache-Control", "no-store");
}

/** Of an answer that no page of ours is behind. */
export function bareHeaders(https: boolean): Headers {
	const headers = new Headers();
	setSecurityHeaders(headers, { pathname: "", status: 400, https, signedIn: false, nonce: "" });
	return headers;
}

/** Told by the address alone, since the answers are kept and shared. */
function fixedPolicy(pathname: string): string {
	if (pathname === "/sw.js") return WORKER_POLICY;
	if (PASSKEY.test(pathname)) return PASSKEY_POLICY;
	return READ_ALOUD.test(pathname) ? READ_ALOUD_POLICY : FIXED_POLICY;
}
