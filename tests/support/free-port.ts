import { createServer } from "node:net";

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
	const { promise, resolve } = Promise.withResolvers<number>();
	const server = createServer().listen(0, "127.0.0.1", () => {
		const address = server.address();
		const port = typeof address === "object" && address ? address.port : 0;
		server.close(() => resolve(port));
	});
	return promise;
}
