import { deflateSync, gzipSync } from "node:zlib";
import { FORM, HOST, type Kind, MAIL, MARKER, OURS, post, request } from "./kinds.ts";

const SENT = `email=${MAIL}&password=${MARKER}`;
/** Asked for behind the first request: when it is answered, it was smuggled in. */
const HIDDEN = `GET /health/live HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`;

// biome-ignore format: a list that is read across
const LENGTHS = [
	...["-1", "+5", "5.0", "0x5", "1e1", "", " ", "five", "5 5", "5,5", "5;5", "٥", "99999999999999999999999"],
	...["00000000005", "18446744073709551616", "9007199254740993", "-0", "5\t", "5\x0b", "4294967301", "NaN", "null"],
];

export function lengths(): Kind[] {
	return LENGTHS.flatMap((length) =>
		["POST", "GET"].map((method) => ({
			name: `length ${length} ${method}`,
			bytes: request({
				method,
				target: "/en/sign-in",
				headers: [OURS, FORM, `Content-Length: ${length}`],
				body: "email",
			}),
			// What the length does not cover is read as a request of its own.
			most: 2,
		})),
	);
}

// biome-ignore format: a list that is read across
const ENCODINGS = [
	...["chunked, chunked", "chunked, identity", "identity, chunked", "identity", "gzip, chunked", "xchunked", "chunkedx"],
	...["CHUNKED", " chunked", "chunked ", "\tchunked", "chunked;x=y", '"chunked"', "chunk", "", ",chunked", "\x0bchunked"],
	...["chunked\r\nTransfer-Encoding: identity", "identity\r\nTransfer-Encoding: chunked", "\r\n chunked", "chunked\r\n , identity"],
];

/** A length and chunks at once, each of which would end the body somewhere else. */
export function smuggling(): Kind[] {
	const pairs = ENCODINGS.flatMap((encoding) =>
		[true, false].flatMap((isFirst) =>
			["5", "0"].map((length) => {
				const two = [`Content-Length: ${length}`, `Transfer-Encoding: ${encoding}`];
				return {
					name: `smuggling ${encoding} ${length} ${isFirst}`,
					bytes: request({
						method: "POST",
						target: "/en/sign-in",
						headers: [OURS, FORM, ...(isFirst ? two : two.toReversed())],
						body: `0\r\n\r\n${HIDDEN}`,
					}),
					status: /^4\d\d$/,
				};
			}),
		),
	);
	const alone = ENCODINGS.map((encoding) => ({
		name: `encoding ${encoding}`,
		bytes: request({
			method: "POST",
			target: "/en/sign-in",
			headers: [OURS, FORM, `Transfer-Encoding: ${encoding}`],
			body: `0\r\n\r\n`,
		}),
		// An end of chunks behind a body that is over is no request, and told so.
		most: 2,
	}));
	const doubled = ["5", "0", "5, 5", "6"].map((second) => ({
		name: `lengths 5 and ${second}`,
		bytes: request({
			method: "POST",
			target: "/en/sign-in",
			headers: [OURS, FORM, "Content-Length: 5", `Content-Length: ${second}`],
			body: `email${HIDDEN}`,
		}),
		status: /^4\d\d$/,
	}));
	return [...pairs, ...alone, ...doubled];
}

const CHUNKS: Record<string, string> = {
	"no number": "x\r\nhello\r\n0\r\n\r\n",
	negative: "-5\r\nhello\r\n0\r\n\r\n",
	"too large a number": "ffffffffffffffffff\r\nhello\r\n0\r\n\r\n",
	"larger than said": "2\r\nhello\r\n0\r\n\r\n",
	"smaller than said": "ff\r\nhello\r\n0\r\n\r\n",
	"without end": `5\r\nhello\r\n`,
	"cut off": "5\r\nhel",
	"line feeds alone": "5\nhello\n0\n\n",
	"an extension": `5;x=${MARKER}\r\nhello\r\n0\r\n\r\n`,
	"a long extension": `5;${"x".repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
	"a broken extension": '5;x="\r\nhello\r\n0\r\n\r\n',
	"a carriage return in an extension": "5;x\rhello\r\n0\r\n\r\n",
	"a trailer": `5\r\nhello\r\n0\r\nSec-Fetch-Site: same-origin\r\n\r\n`,
	"a long trailer": `0\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
	"a broken trailer": "0\r\nno colon\r\n\r\n",
	"a space before the number": " 5\r\nhello\r\n0\r\n\r\n",
	"0x": "0x5\r\nhello\r\n0\r\n\r\n",
	nothing: "",
	"one byte at a time": `${"1\r\nx\r\n".repeat(3_000)}0\r\n\r\n`,
	"too much in all": `${"3e8\r\n".concat("x".repeat(1_000), "\r\n").repeat(80)}0\r\n\r\n`,
	NUL: "5\r\n\0\0\0\0\0\r\n0\r\n\r\n",
	"many zeros": `${"0".repeat(300)}5\r\nhello\r\n0\r\n\r\n`,
};

export function chunked(): Kind[] {
	return Object.entries(CHUNKS).flatMap(([name, body]) =>
		["/en/sign-in", "/en/complaints", "/en/no-such-page"].map((target) => ({
			name: `chunks ${name} ${target}`,
			bytes: request({
				method: "POST",
				target,
				headers: [OURS, FORM, "Transfer-Encoding: chunked"],
				body,
			}),
		})),
	);
}

const MULTI = "Content-Type: multipart/form-data; boundary=b";
const part = (head: string, text = MARKER) => `--b\r\n${head}\r\n\r\n${text}\r\n`;
const NAMED = 'Content-Disposition: form-data; name="email"';

const MULTIPARTS: Record<string, string> = {
	empty: "",
	"no end": part(NAMED),
	"only the end": "--b--\r\n",
	"another boundary": `--c\r\n${NAMED}\r\n\r\nx\r\n--c--`,
	"no name": `${part("Content-Disposition: form-data")}--b--`,
	"no disposition": `${part("X: y")}--b--`,
	"no empty line": `--b\r\n${NAMED}\r\nx\r\n--b--`,
	"line feeds": `--b\n${NAMED}\n\nx\n--b--`,
	"a file": `${part(`${NAMED}; filename="../../x"`)}--b--`,
	"a file for a word": `${part(`${NAMED}; filename="x"\r\nContent-Type: text/html`)}--b--`,
	"a broken name": `${part('Content-Disposition: form-data; name="em"ail"')}--b--`,
	"a name of another charset": `${part("Content-Disposition: form-data; name*=utf-16''email")}--b--`,
	"NUL in a name": `${part('Content-Disposition: form-data; name="em\0ail"')}--b--`,
	"bytes that are no text": `${part(NAMED, "\xff\xfe\xc3\x28")}--b--`,
	"many parts": `${part(NAMED, "x").repeat(700)}--b--`,
	"a long head": `${part(`${NAMED}\r\nX: ${"x".repeat(20_000)}`)}--b--`,
	"a transfer encoding": `${part(`${NAMED}\r\nContent-Transfer-Encoding: base64`, "////")}--b--`,
	"words before it": `preamble\r\n${part(NAMED)}--b--\r\nepilogue`,
};

export function multiparts(): Kind[] {
	const bodies = Object.entries(MULTIPARTS).flatMap(([name, body]) =>
		["/en/sign-in", "/en/complaints"].map((target) => ({
			name: `multipart ${name} ${target}`,
			bytes: post(body, [MULTI], target),
		})),
	);
	const boundaries = ["", '""', "=", " ", "b;b", "\xff", "b".repeat(300), '"b'].map((boundary) => ({
		name: `boundary ${boundary.slice(0, 20)}`,
		bytes: post(part(NAMED), [`Content-Type: multipart/form-data; boundary=${boundary}`]),
	}));
	return [...bodies, ...boundaries];
}

// biome-ignore format: a list that is read across
const TYPES = [
	...["", "text/plain", "text/html", "application/json", "application/xml", "text/xml", "application/octet-stream"],
	...["multipart/form-data", "multipart/mixed; boundary=b", "application/x-www-form-urlencoded; charset=utf-16"],
	...["application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=nonsense", "*/*"],
	...["application/x-www-form-urlencoded, text/plain", "APPLICATION/X-WWW-FORM-URLENCODED", "image/svg+xml", "x", ";", "\xff"],
	...["application/csp-report", "application/graphql", "application/x-java-serialized-object", "text/plain; charset=\0"],
];

export function types(): Kind[] {
	return TYPES.flatMap((type) =>
		["/en/sign-in", "/en/list", "/en/account/sessions/end"].map((target) => ({
			name: `type ${type} ${target}`,
			bytes: post(SENT, type === "" ? [] : [`Content-Type: ${type}`], target),
		})),
	);
}

const packed = (encoding: string, body: Buffer) =>
	request({
		method: "POST",
		target: "/en/sign-in",
		headers: [OURS, FORM, `Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`],
		body,
	});

const WORDS: Record<string, string> = {
	nothing: "",
	"signs of a form alone": "&&&===&",
	"10,000 parameters": "a=&".repeat(10_000),
	"a percent sign": "email=%",
	"half a sign": "email=%c3",
	NUL: `email=%00${MARKER}&password=%00`,
	"a lone surrogate": "email=%ed%a0%80&password=x",
	"bytes that are no text": "email=\xff\xfe\xc3\x28",
	"UTF-16": "\xff\xfee\0m\0a\0i\0l\0",
	"the same name a hundred times": "email=a&".repeat(100),
	"names of objects": "__proto__=x&constructor=y&toString=z&email[$ne]=x&email[]=y",
	"a long word": `email=${"x".repeat(60_000)}`,
	"exactly all": `email=${"x".repeat(65_530)}`,
	"one too many": `email=${"x".repeat(65_531)}`,
	"a megabyte": `email=${"x".repeat(1_048_576)}`,
	JSON: `{"email":"${MAIL}","password":{"$ne":""}}`,
	XML: `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
	lines: "email=a%0d%0aBcc:b@example.test&password=x",
	"turned letters": "email=%e2%80%ae%e2%80%8b&password=%ef%bb%bf",
	"marks without end": `email=a${"%cc%81".repeat(5_000)}`,
};

export function words(): Kind[] {
	const sent = Object.entries(WORDS).flatMap(([name, body]) =>
		["/en/sign-in", "/en/complaints", "/en/list/code", "/en/link"].map((target) => ({
			name: `words ${name} ${target}`,
			bytes: post(body, [FORM], target),
			// The connection ends while it is still being written to.
			...(body.length > 65_536 && { status: /^413$/ }),
		})),
	);
	const zipped: Kind[] = [
		{ name: "gzip", bytes: packed("gzip", gzipSync(SENT)) },
		{ name: "deflate", bytes: packed("deflate", deflateSync(SENT)) },
		{ name: "a bomb", bytes: packed("gzip", gzipSync(Buffer.alloc(20_000_000))) },
		{ name: "gzip that is none", bytes: packed("gzip", Buffer.from(SENT)) },
		{ name: "br that is none", bytes: packed("br", Buffer.from(SENT)) },
	];
	return [...sent, ...zipped];
}

/** Several at once, or one that never ends. */
export function trains(): Kind[] {
	const one = request({ target: "/health/live" }).toString();
	const signIn = post(SENT).toString();
	const unfinished = (headers: readonly string[], body = "") =>
		request({ method: "POST", target: "/en/sign-in", headers: [OURS, FORM, ...headers], body });
	return [
		{ name: "five at once", bytes: one.repeat(5), most: 5 },
		{ name: "two forms at once", bytes: signIn + signIn, most: 2 },
		{ name: "noise behind one", bytes: `${one}\0\0\0`, most: 2 },
		{ name: "noise behind a form", bytes: `${signIn}NONSENSE\r\n\r\n`, most: 2 },
		{ name: "half a head", bytes: `GET /en HTTP/1.1\r\nHost: ${HOST}\r\nX: ${MARKER}` },
		{ name: "half a head behind one", bytes: `${one}GET /en HTTP/1.1\r\nHos`, most: 2 },
		{ name: "half a body", bytes: unfinished(["Content-Length: 100"], "email=") },
		{ name: "no body", bytes: unfinished(["Content-Length: 100"]) },
		{
			name: "half a body, waited for",
			bytes: unfinished(["Content-Length: 9", "Expect: 100-continue"]),
		},
		{
			name: "half a body of a stranger",
			bytes: request({ method: "POST", headers: ["Content-Length: 99"] }),
		},
		{ name: "half a body for reading", bytes: request({ headers: ["Content-Length: 99"] }) },
		{ name: "a body too large to come", bytes: unfinished(["Content-Length: 99999999"]) },
	];
}
