/** What an answer may be told apart by. */
export type Checked = { pathname: string; headers: Headers; body: string; signedIn: boolean };

const FIXED: Record<string, RegExp> = {
	"x-content-type-options": /^nosniff$/,
	"x-frame-options": /^DENY$/,
	"cross-origin-opener-policy": /^same-origin$/,
	"referrer-policy": /^(same-origin|no-referrer)$/,
	"strict-transport-security": /^max-age=63072000; includeSubDomains$/,
	"x-request-id": /^[\da-f-]{36}$/,
};
const OPEN = /^\/open-referral\//;
const PASSKEY = /^\/en\/(sign-in\/(second|passkey)|account\/(proof|security\/passkeys))(\/|$)/;
const POWERS = [
	"camera",
	"geolocation",
	"microphone",
	"payment",
	"usb",
	"clipboard-read",
	"serial",
];

const DIRECTIVES: Record<string, RegExp> = {
	"default-src": /^'none'$/,
	"style-src": /^'self'$/,
	"img-src": /^'self' data:$/,
	"form-action": /^'self'$/,
	"base-uri": /^'none'$/,
	"frame-ancestors": /^'none'$/,
	"script-src": /^('none'|'self'|'nonce-[\w+/]{22}==')$/,
	"connect-src": /^'self'$/,
	"worker-src": /^'self'$/,
};
const NEEDED = ["default-src", "script-src", "form-action", "base-uri", "frame-ancestors"];

/** All that is wrong about the headers of an answer, and about a page beside its policy. */
export function problemsOf(answer: Checked): string[] {
	return [
		...wrongFixed(answer),
		...wrongPolicy(answer),
		...wrongPermissions(answer),
		...wrongCache(answer),
		...wrongPage(answer),
	];
}

function wrongFixed({ pathname, headers }: Checked): string[] {
	const sharing = OPEN.test(pathname) ? "cross-origin" : "same-origin";
	const all = { ...FIXED, "cross-origin-resource-policy": new RegExp(`^${sharing}$`) };
	const wrong = Object.entries(all).filter(([name, fits]) => !fits.test(headers.get(name) ?? ""));
	const told = ["server", "x-powered-by", "x-remix-response"].filter((name) => headers.has(name));
	return [...wrong.map(([name]) => `${name}: ${headers.get(name)}`), ...told];
}

function directivesOf(headers: Headers): Map<string, string> {
	const policy = headers.get("content-security-policy") ?? "";
	return new Map(
		policy.split("; ").map((part) => {
			const [name = "", ...values] = part.split(" ");
			return [name, values.join(" ")];
		}),
	);
}

function wrongPolicy({ pathname, headers }: Checked): string[] {
	// The script that works without a page may do nothing but ask.
	const needed = pathname === "/sw.js" ? ["default-src"] : NEEDED;
	const directives = directivesOf(headers);
	const missing = needed.filter((name) => !directives.has(name));
	const strange = [...directives].filter(([name, value]) => !DIRECTIVES[name]?.test(value));
	return [...missing, ...strange.map((one) => one.join(" "))].map((text) => `policy: ${text}`);
}

function wrongPermissions({ pathname, headers }: Checked): string[] {
	const policy = headers.get("permissions-policy")?.split(", ") ?? [];
	const key = `publickey-credentials-get=${PASSKEY.test(pathname) ? "(self)" : "()"}`;
	const wanted = [...POWERS.map((name) => `${name}=()`), key];
	return wanted.filter((part) => !policy.includes(part)).map((part) => `permission: ${part}`);
}

/** A nonce and a shared cache exclude each other. */
function wrongCache({ headers, signedIn }: Checked): string[] {
	const isStored = !/no-store/.test(headers.get("cache-control") ?? "");
	const hasNonce = directivesOf(headers).get("script-src")?.includes("nonce-") ?? false;
	if (isStored && signedIn) return ["a page of somebody signed in is stored"];
	return isStored && hasNonce ? ["a nonce is stored"] : [];
}

function wrongPage({ headers, body }: Checked): string[] {
	if (!headers.get("content-type")?.startsWith("text/html")) return [];
	const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
	const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].map(([, inside]) => inside!);
	const foreign = scripts.filter(
		(inside) =>
			!inside.includes('type="application/ld+json"') &&
			!(nonce ? inside.includes(`nonce="${nonce}"`) : /\bsrc="\/assets\//.test(inside)),
	);
	const markup = body.replace(/<script\b[\s\S]*?<\/script>/g, "");
	const inline = [...markup.matchAll(/<[a-z][^>]*\s(on[a-z]+|style)="[^>]*>|<style\b/gi)];
	return [...foreign, ...inline.map(([tag]) => tag)].map((text) => `in the page: ${text}`);
}
