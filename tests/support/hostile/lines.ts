import { METHODS } from "node:http";
import { HOST, type Kind, MAIL, MARKER, request } from "./kinds.ts";

// biome-ignore format: a list that is read across
const OTHERS = ["HELLO", "get", "G ET", "GE\tT", "GET\0", "", "\x16\x03\x01", "POST/", "TRACK", "DEBUG"];
const TARGETS = [
	"/en",
	"/en/sign-in",
	"/en/today",
	"/health/live",
	"/assets/x.css",
	"/sitemap.xml",
];
const MORE_TARGETS = [
	"/robots.txt",
	"/open-referral/services",
	"/oidc/callback",
	"/sw.js",
	"/icon.svg",
];
// biome-ignore format: a list that is read across
const VERSIONS = [
	...["HTTP/0.9", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/3.0", "HTTP/9.9", "HTTP/1.10"],
	...["HTTP/11", "HTTP/-1.1", "HTTP/1", "HTTP/", "http/1.1", "HTP/1.1", "RTSP/1.0", "ICE/1.0", "", "\0"],
];

/** Every method that Node reads and some that nobody has, at every kind of address. */
export function methods(): Kind[] {
	return [...METHODS, ...OTHERS].flatMap((method) => {
		const targets =
			method === "PUT" || method === "OPTIONS" ? [...TARGETS, ...MORE_TARGETS] : TARGETS;
		const some = METHODS.includes(method) ? targets : targets.slice(0, 1);
		return some.map((target) => ({
			name: `method ${method} ${target}`,
			bytes: request({ method, target, headers: ["Content-Length: 0"] }),
			isHead: method === "HEAD",
			...(!/^(GET|HEAD|POST|OPTIONS)$/.test(method) && { status: /^4\d\d$/ }),
		}));
	});
}

export function versions(): Kind[] {
	return VERSIONS.flatMap((version) =>
		["/en", "/en/today"].map((target) => ({
			name: `version ${version} ${target}`,
			bytes: request({ target, version }),
			...(!["HTTP/1.0", "RTSP/1.0", "ICE/1.0"].includes(version) && { status: /^4\d\d$/ }),
		})),
	);
}

// biome-ignore format: a list that is read across
const HOSTS = [
	...["", " ", "a b", "evil.example", "evil.example:99999", "evil.example:-1", "evil.example:x"],
	...["evil.example/..", "evil.example?x", "evil.example#x", "user:secret@evil.example", "@", ":", "[", "]"],
	...["[::1", "[::1]", "[::1]:80", "[zz]", "256.1.1.1", "999.999.999.999", "1.2.3.4.5", "0x7f.1", "127.1"],
	...["localhost", "LOCALHOST", "localhost.", "localhost:80", "localhost:3000:3000", "a..b", ".", "..", "-"],
	...["-a.example", "a-.example", "xn--", "xn--a", "xn--zzzzzz--", "%6c", "%00", "a%zz", "\xc4\xb0.example"],
	...["a\tb", "a,b", "a;b", "<script>", "'", '"', "\\evil.example", "//evil.example", "http://evil.example"],
	...[`${"a".repeat(64)}.example`, "a".repeat(300), `${"a.".repeat(130)}example`, "\u00adlocalhost", "_a.example"],
	...[`${MARKER}.example`, "localhost\x0b", "localhost\x7f", "١.example", "☃.example", "0", "1e3", "0x", "08.1"],
];

export function hosts(): Kind[] {
	const strange = HOSTS.flatMap((host) =>
		["/en", "/en/classes?q=x"].map((target) => ({
			name: `host ${host} ${target}`,
			bytes: request({ host, target }),
		})),
	);
	const two = [HOST, "evil.example", ""].map((second) => ({
		name: `two hosts, ${second}`,
		bytes: request({ headers: [`Host: ${second}`] }),
		status: /^400$/,
	}));
	const none = ["HTTP/1.1", "HTTP/1.0"].map((version) => ({
		name: `no host ${version}`,
		bytes: request({ host: null, version }),
		status: /^400$/,
	}));
	return [...strange, ...two, ...none];
}

// biome-ignore format: a list that is read across
const SENT_ELSEWHERE = [
	...["http://evil.example/en", "https://evil.example/en", "http://localhost:3000/en", "HTTP://evil.example/en"],
	...["http://user:secret@localhost/en", "http://@/en", "http:///en", "http://", "http:", "http://[/en"],
	...["http://999.999.999.999/en", "http://evil.example:99999/en", "ftp://evil.example/", "file:///etc/passwd"],
	...["javascript:alert(1)", "data:text/html,x", "*", "en", "?q=1", "#x", "@evil.example/", ":80/en", "..", "."],
	...["//evil.example/en", "///evil.example", "/\\evil.example", "\\\\evil.example", "/en#x", "localhost:443", "%2fen"],
	...["http://evil.example", "http://evil.example?x", "http://evil.example#x", "http://evil.example\\en"],
];

export function targets(): Kind[] {
	return SENT_ELSEWHERE.flatMap((target) =>
		["GET", "POST", "CONNECT"].map((method) => ({
			name: `target ${method} ${target}`,
			bytes: request({ method, target, headers: ["Content-Length: 0"] }),
		})),
	);
}

// biome-ignore format: a list that is read across
const PIECES = [
	...["%", "%2", "%zz", "%00", "%0a", "%0d%0aSet-Cookie:a=b", "%c0%af", "%c0%ae%c0%ae", "%e0%a4%a", "%ff", "%fe%ff"],
	...["%25", "%2500", "%252e%252e%252f", "%u0041", "%2f", "%2F..%2F", "%5c", "..%5c..%5cetc%5cpasswd", "%ed%a0%80"],
	...["../../etc/passwd", "..", ".", "./.", "...", "..;/", ";x=y", "%2e%2e/", ".%2e/", "\\", "\\..\\", "~", "~root"],
	...["\x7f", "\x80", "\xff", "\xc3\x28", "ж", "😀", "\u202e", "\u2028", "\ufeff", "a\tb", "a b", "\x0b", "\x0c"],
	...["<script>alert(1)</script>", "'", '"', "`", "\x24{7*7}", "{{7*7}}", "|", "^", "[", "]", "{", "}", "$(id)"],
	...["' OR 1=1--", "1;select", "__proto__", "constructor", "hasOwnProperty", "toString", "then", "null", "NaN"],
	...[".env", ".git/config", "wp-login.php", "index.php?s=x", "cgi-bin/", "actuator/env", "server-status", "x.map"],
	...["undefined", "a".repeat(300), "a".repeat(5_000), "a/".repeat(50), "a/".repeat(3_000), "%41".repeat(2_000)],
	...[MARKER, MAIL, "x.data", "x?_data=root", "x?_routes=root", "__manifest", "@vite/client", "@fs/etc/passwd"],
];
const BELOW = [
	"/",
	"/en/",
	"/en/classes/",
	"/en/today/",
	"/assets/",
	"/open-referral/services/",
	"/en/classes?q=",
];

export function paths(): Kind[] {
	return PIECES.flatMap((piece) =>
		BELOW.map((above) => ({
			name: `path ${above}${piece.slice(0, 40)}`,
			bytes: request({ target: above + piece }),
		})),
	);
}

/** Bytes that are no request at all. */
export function noise(): Kind[] {
	const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
	const sent: Record<string, string | Buffer> = {
		"all bytes": all,
		"a greeting of TLS": Buffer.from("16030100b8010000b40303", "hex"),
		"a greeting of SSH": "SSH-2.0-OpenSSH_9.6\r\n",
		"the preface of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
		"a letter": `EHLO ${MARKER}\r\nMAIL FROM:<${MAIL}>\r\n`,
		"a line without end": `GET /${MARKER}`,
		"an empty line": "\r\n",
		"many empty lines": "\r\n".repeat(2_000),
		"line feeds alone": `GET /en HTTP/1.1\nHost: ${HOST}\n\n`,
		"carriage returns alone": `GET /en HTTP/1.1\rHost: ${HOST}\r\r`,
		"an answer": `HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n${MARKER}`,
		"a proxy's line": `PROXY TCP4 1.1.1.1 2.2.2.2 1 2\r\nGET /en HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`,
		zeros: Buffer.alloc(20_000),
		words: MARKER.repeat(2_000),
		"nothing after the method": "GET",
		"three words too many": `GET /en HTTP/1.1 x y z\r\nHost: ${HOST}\r\n\r\n`,
	};
	return Object.entries(sent).map(([name, bytes]) => ({ name: `noise ${name}`, bytes }));
}
