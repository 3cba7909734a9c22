import type { IncomingHttpHeaders } from "node:http";
import { rememberedLanguage } from "./language.ts";

/** What an answer can depend on. */
export type Asked = {
	method?: string | undefined;
	url?: string | undefined;
	headers: IncomingHttpHeaders;
};

export type Encoding = "br" | "gzip" | "identity";

const LONGEST_ADDRESS = 1_000;
const PLAIN_HOST = /^([a-z\d.-]+|\[[a-f\d:]+\])(:\d{1,5})?$/i;

/**
 * True when nothing in the request but its address can lead to another page. Whatever is not
 * known to be harmless, such as a cookie of another name, is answered by the whole site.
 */
export function isPlainReading({ method, url = "", headers }: Asked): boolean {
	return (
		(method === "GET" || method === "HEAD") &&
		url.startsWith("/") &&
		url.length <= LONGEST_ADDRESS &&
		PLAIN_HOST.test(headers.host ?? "") &&
		!hasBody(headers) &&
		hasHarmlessCookies(headers.cookie) &&
		!changesLanguage(url, headers)
	);
}

function hasBody(headers: IncomingHttpHeaders): boolean {
	const length = headers["content-length"];
	return (length !== undefined && length !== "0") || headers["transfer-encoding"] !== undefined;
}

/** Only `/` reads the language she chose, and it is never kept. */
function hasHarmlessCookies(cookie: string | undefined): boolean {
	if (cookie === undefined) return true;
	return cookie.split(";").every((part) => part.trimStart().startsWith("language="));
}

/** Then the answer remembers her choice in a cookie. */
function changesLanguage(url: string, { host, referer }: IncomingHttpHeaders): boolean {
	if (referer === undefined) return false;
	const address = `http://${host}${url}`;
	if (!URL.canParse(address)) return true;
	const headers = { get: (name: string) => (name === "referer" ? referer : null) };
	return rememberedLanguage(new URL(address), headers, false) !== null;
}

const OFFERED = ["br", "gzip"] as const;

/** The one she likes best; the smaller one when she likes both as well. */
export function encodingFor(accepted: string | undefined): Encoding {
	const weights = new Map(accepted?.split(",").map(weightOf));
	let best: Encoding = "identity";
	let weight = 0;
	for (const name of OFFERED) {
		const wished = weights.get(name) ?? weights.get("*") ?? 0;
		if (wished > weight) [best, weight] = [name, wished];
	}
	return best;
}

function weightOf(part: string): [string, number] {
	const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
	const q = parameters.find((text) => text.startsWith("q="));
	return [name, q === undefined ? 1 : Number.parseFloat(q.slice(2)) || 0];
}

/** Of `If-None-Match`: compared weakly, as it is meant for reading. */
export function namesTag(header: string | undefined, tag: string): boolean {
	if (header === undefined) return false;
	if (header.trim() === "*") return true;
	const opaque = (text: string) => text.trim().replace(/^W\//, "");
	return header.split(",").some((part) => opaque(part) === opaque(tag));
}
