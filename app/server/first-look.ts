import type { IncomingMessage } from "node:http";

export type EarlyRefusal = 400 | 414 | 431;

const VERSIONS = new Set(["1.0", "1.1"]);
const MOST_HEADERS = 100;
const LONGEST_ADDRESS = 8_192;
const NAME = /^(?!-)[a-z\d._-]+(:\d{1,5})?$/i;
const NUMBERS = /^\[[a-f\d:.]+\](:\d{1,5})?$/i;
/** How a proxy asks; what it says of the host is not heard. */
const ABSOLUTE = /^https?:\/\/[^/?#@\\]+/i;

/** What Node lets through and no browser sends; null for what the site may be asked. */
export function firstLook(request: IncomingMessage): EarlyRefusal | null {
	const { rawHeaders, url = "" } = request;
	if (rawHeaders.length > 2 * MOST_HEADERS) return 431;
	if (url.length > LONGEST_ADDRESS) return 414;
	request.url = pathOf(url);
	if (!VERSIONS.has(request.httpVersion) || !isPath(request.url)) return 400;
	return hasOneHost(rawHeaders) && isHost(request.headers.host ?? "") ? null : 400;
}

function pathOf(url: string): string {
	if (url.startsWith("/") || !ABSOLUTE.test(url)) return url;
	const path = url.replace(ABSOLUTE, "");
	return path.startsWith("/") ? path : `/${path}`;
}

/** Browsers read a backslash as a slash; behind the question mark it is a letter. */
function isPath(url: string): boolean {
	const [path = ""] = url.split("?", 1);
	return path.startsWith("/") && !path.includes("\\");
}

/** Node keeps the first, another server may keep the last. */
function hasOneHost(rawHeaders: readonly string[]): boolean {
	let hosts = 0;
	for (let at = 0; at < rawHeaders.length; at += 2) {
		if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === "host") hosts++;
	}
	return hosts === 1;
}

/** Nearly everybody calls us by the same name. */
let known = "";

function isHost(host: string): boolean {
	if (host === known) return true;
	if (!(NAME.test(host) || NUMBERS.test(host)) || !URL.canParse(`http://${host}`)) return false;
	known = host;
	return true;
}
