import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A directory on this machine; what it answers is up to the test. */
export async function withDirectory<T>(
	answer: RequestListener,
	work: (address: string) => Promise<T>,
): Promise<T> {
	const server = createServer(answer);
	const { promise: listening, resolve } = Promise.withResolvers<void>();
	server.listen(0, "127.0.0.1", resolve);
	await listening;
	try {
		return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/open-referral`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/** One that answers what a function gives for the address, in JSON. */
export function answering(find: (url: URL) => unknown): RequestListener {
	return (request, response) => {
		const found = find(new URL(request.url ?? "/", "http://directory.test"));
		response.writeHead(found === undefined ? 404 : 200, { "content-type": "application/json" });
		response.end(JSON.stringify(found ?? { error: "Not known here." }));
	};
}
