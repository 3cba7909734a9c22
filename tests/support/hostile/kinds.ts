/** One way to ask that no browser has. */
export type Kind = {
	name: string;
	bytes: string | Buffer;
	/** How many answers there may be; one unless said otherwise. */
	most?: number;
	/** Of the bodies, where it is known what has to come. */
	status?: RegExp;
	isHead?: boolean;
};

/** Stands in everything that is sent: it must be in no line of the log. */
export const MARKER = "zqAminaKhanqz";
export const MAIL = "zqamina.khan@hostile.test";

export const HOST = "localhost:3000";

type Asked = {
	method?: string;
	target?: string;
	version?: string;
	headers?: readonly string[];
	host?: string | null;
	body?: string | Buffer;
};

/** One request, as it goes over the wire. */
export function request({
	method = "GET",
	target = "/en",
	version = "HTTP/1.1",
	host = HOST,
	headers = [],
	body = "",
}: Asked): Buffer {
	const lines = [`${method} ${target} ${version}`, ...(host === null ? [] : [`Host: ${host}`])];
	const head = `${[...lines, ...headers].join("\r\n")}\r\n\r\n`;
	return Buffer.concat([bytesOf(head), bytesOf(body)]);
}

function bytesOf(text: string | Buffer): Buffer {
	if (typeof text !== "string") return text;
	return Buffer.from(text, /[^\0-\xff]/.test(text) ? "utf8" : "latin1");
}

export const OURS = "Sec-Fetch-Site: same-origin";
export const FORM = "Content-Type: application/x-www-form-urlencoded";

/** A form of ours with something wrong about it. */
export function post(
	body: string | Buffer,
	headers: readonly string[] = [FORM],
	target = "/en/sign-in",
): Buffer {
	const length = `Content-Length: ${Buffer.byteLength(body, "latin1")}`;
	return request({ method: "POST", target, headers: [OURS, length, ...headers], body });
}
