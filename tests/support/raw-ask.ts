import { connect } from "node:net";

export type RawAnswer = { status: number; headers: Headers; body: string };

/** Nothing of ours takes this long: who hits it hangs. */
const HANGS_MS = 30_000;

/** All that a server sends back for these bytes until it ends the connection by itself. */
export function rawAsk(origin: string, bytes: string | Buffer): Promise<Buffer> {
	return rawTalk(origin, (write) => write(bytes));
}

/** The same for a client that goes on writing until it is shut out. */
export function rawTalk(
	origin: string,
	talk: (write: (bytes: string | Buffer) => void) => unknown,
): Promise<Buffer> {
	const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
	const { hostname, port } = new URL(origin);
	const chunks: Buffer[] = [];
	const socket = connect({ port: Number(port), host: hostname }, () =>
		talk((bytes) => {
			if (socket.writable) socket.write(typeof bytes === "string" ? latin(bytes) : bytes);
		}),
	);
	const hangs = setTimeout(() => {
		socket.destroy();
		reject(new Error("The server neither answers nor ends the connection."));
	}, HANGS_MS);
	socket.on("data", (chunk) => chunks.push(chunk));
	// A connection may be reset after its answer: what came before counts.
	socket.on("error", () => undefined);
	socket.on("close", () => {
		clearTimeout(hangs);
		resolve(Buffer.concat(chunks));
	});
	return promise;
}

/** Letters above 255 as UTF-8, all others as the byte they are. */
function latin(text: string): Buffer {
	return Buffer.from(text, /[^\0-\xff]/.test(text) ? "utf8" : "latin1");
}

/** The answers one after the other, read as strictly as a proxy would; throws at what is none. */
export function answersIn(bytes: Buffer, isHead = false): RawAnswer[] {
	const answers: RawAnswer[] = [];
	let rest = bytes.toString("latin1");
	while (rest !== "") {
		const [head, after] = cut(rest, "\r\n\r\n");
		const [first = "", ...lines] = head.split("\r\n");
		const [, status] = /^HTTP\/1\.1 (\d{3}) [ -~]*$/.exec(first) ?? [];
		if (status === undefined) throw new Error(`This is no answer: ${rest.slice(0, 200)}`);
		const headers = new Headers(lines.map((line) => splitLine(line)));
		const bodiless = isHead || /^(1\d\d|204|304)$/.test(status);
		const [body, next] = bodiless ? ["", after] : bodyOf(after, headers);
		rest = next;
		// "Go on" is no answer yet.
		if (!status.startsWith("1")) answers.push({ status: Number(status), headers, body });
	}
	return answers;
}

function bodyOf(text: string, headers: Headers): [string, string] {
	if (headers.get("transfer-encoding") === "chunked") return chunksOf(text);
	const length = headers.get("content-length");
	const end = length === null ? text.length : Number(length);
	if (text.length < end) throw new Error("The answer was cut off.");
	return [text.slice(0, end), text.slice(end)];
}

function chunksOf(text: string): [string, string] {
	let body = "";
	let rest = text;
	for (;;) {
		const [size, after] = cut(rest, "\r\n");
		const length = Number.parseInt(size, 16);
		if (Number.isNaN(length)) throw new Error("The answer was cut off.");
		body += after.slice(0, length);
		rest = after.slice(length + 2);
		if (length === 0) return [body, rest];
	}
}

function splitLine(line: string): [string, string] {
	const [name, value] = cut(line, ":");
	return [name, value.trim()];
}

function cut(text: string, sign: string): [string, string] {
	const at = text.indexOf(sign);
	if (at < 0) throw new Error(`The answer ends early: ${text.slice(0, 200)}`);
	return [text.slice(0, at), text.slice(at + sign.length)];
}
