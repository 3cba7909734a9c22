import { type IncomingHttpHeaders, request } from "node:http";

export type PlainAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks as the bytes are: nothing is unpacked, followed or added, and any Host may be named. */
export function plainAsk(
	origin: string,
	path: string,
	headers: Record<string, string> = {},
	method = "GET",
	body = "",
): Promise<PlainAnswer> {
	const { hostname, port } = new URL(origin);
	const { promise, resolve, reject } = Promise.withResolvers<PlainAnswer>();
	request({ hostname, port, path, method, headers, agent: false }, (response) => {
		const chunks: Buffer[] = [];
		response.on("data", (chunk) => chunks.push(chunk));
		response.on("end", () =>
			resolve({
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: Buffer.concat(chunks),
			}),
		);
	})
		.on("error", reject)
		.end(body);
	return promise;
}
